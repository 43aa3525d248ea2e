// That these entities are one. It changes no claim and moves nothing.
CREATE (d:Same)
SET d = $given.decision, d.decidedAt = $given.recordedAt, d.changed = $given.version
WITH d
UNWIND d.entities AS id
MATCH (e:Entity {id: id})
CREATE (d)-[:OF]->(e)
WITH DISTINCT d
MATCH (g:Graph)
SET g.same = $given.version
