// Which of these entities are there for this viewer, as it is known?
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.knownFrom <= $clearance
  AND ($at >= '9999' AND size($without) = 0
    OR EXISTS {
      MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim)
      WHERE c.marking <= $clearance AND c.recordedAt <= $at AND NOT c.origin IN $without
    })
MATCH (g:Graph)
RETURN g.epoch + ' ' + g.version AS state, e.id AS id
