// The claims, with the labels of the clearances that see them, and where they hang in the graph.
UNWIND $given.claims AS row
MATCH (subject:Entity {id: row.claim.subject})
MATCH (source:Source {id: row.claim.cites})
OPTIONAL MATCH (object:Entity {id: row.claim.object})
OPTIONAL MATCH (credited:Source {id: row.claim.attributedTo})
CREATE (c:Claim:$(row.labels))
SET c = row.claim, c.recordedAt = $given.recordedAt, c.changed = $given.version
CREATE (c)-[:SUBJECT]->(subject)
CREATE (c)-[:CITES]->(source)
FOREACH (o IN CASE WHEN object IS NULL THEN [] ELSE [object] END | CREATE (c)-[:OBJECT]->(o))
FOREACH (s IN CASE WHEN credited IS NULL THEN [] ELSE [credited] END | CREATE (c)-[:ATTRIBUTED_TO]->(s))
