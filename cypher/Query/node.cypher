// What kind of thing has this id, for whom it exists at all.
CALL () {
  MATCH (e:Entity {id: $given.id}) WHERE e.knownFrom <= $clearance
  RETURN {kind: 'Entity', id: e.id} AS found
  UNION ALL
  MATCH (s:Source {id: $given.id}) WHERE s.knownFrom <= $clearance
  RETURN {kind: 'Source', id: s.id} AS found
  UNION ALL
  MATCH (c:Claim {id: $given.id}) WHERE c.marking <= $clearance
  RETURN {kind: 'Claim', id: c.id} AS found
  UNION ALL
  MATCH (d:Same {id: $given.id}) WHERE d.marking <= $clearance
  RETURN {kind: 'SameDecision', id: d.id} AS found
  UNION ALL
  MATCH (c:Claim {tie: $given.id}) WHERE c.marking <= $clearance
  RETURN {kind: 'Tie', id: c.tie, type: c.type, subject: c.subject, object: c.object} AS found
}
WITH found LIMIT 1
MATCH (g:Graph)
RETURN g.epoch + ' ' + g.version + ' ' + g.same AS state, found
