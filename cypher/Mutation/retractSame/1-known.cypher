// The decision that is to be retracted, if the caller may see it.
MATCH (d:Same {id: $given.id})
WHERE d.marking <= $clearance
RETURN d { .id, .entities, .marking, .retractedAt } AS decision
