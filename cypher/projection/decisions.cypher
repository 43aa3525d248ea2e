// All decisions that entities are one, those that no longer stand as well.
MATCH (d:Same)-[:OF]->(e:Entity)
WITH d, head(collect(e.type)) AS type
RETURN d { .id, .entities, .marking, .decidedAt, .retractedAt, type: type } AS decision
