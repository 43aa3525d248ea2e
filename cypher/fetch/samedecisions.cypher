// Decisions that entities are one by their ids, as the viewer may see them; `ids` are those of the entities, as they were decided.
MATCH (d:Same)
WHERE d.id IN $given.ids AND d.marking <= $clearance
RETURN d { .id, .marking, .reason, .decidedAt, .retractedAt, .retractionReason, ids: d.entities, entities: d.entities } AS decision
