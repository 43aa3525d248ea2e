// That these entities are one. It changes no claim and moves nothing.
CREATE (d:Same)
SET d = $decision, d.decidedAt = $recordedAt, d.changed = $version
WITH d
UNWIND d.entities AS id
MATCH (e:Entity {id: id})
CREATE (d)-[:OF]->(e)
WITH DISTINCT d
MATCH (g:Graph)
SET g.same = $version
