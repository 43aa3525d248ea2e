// The decisions that stand about these entities.
MATCH (e:Entity)<-[:OF]-(d:Same)
WHERE e.id IN $given.entities AND d.retractedAt IS NULL
RETURN DISTINCT d { .entities, .marking } AS decision
