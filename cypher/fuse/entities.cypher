// From which clearance up an entity is known at all (knownFrom), and by a claim that stands (seenFrom); 5: from none.
UNWIND $given.entities AS id
MATCH (e:Entity {id: id})
SET
  e.knownFrom = coalesce(head([k IN range(0, 4) WHERE EXISTS {
    (e)<-[:SUBJECT|OBJECT]-(c:Claim) WHERE c.marking <= k
  }]), 5),
  e.seenFrom = CASE
    WHEN EXISTS { (e)<-[:SUBJECT|OBJECT]-(:Seen0) } THEN 0
    WHEN EXISTS { (e)<-[:SUBJECT|OBJECT]-(:Seen1) } THEN 1
    WHEN EXISTS { (e)<-[:SUBJECT|OBJECT]-(:Seen2) } THEN 2
    WHEN EXISTS { (e)<-[:SUBJECT|OBJECT]-(:Seen3) } THEN 3
    WHEN EXISTS { (e)<-[:SUBJECT|OBJECT]-(:Seen4) } THEN 4
    ELSE 5
  END
