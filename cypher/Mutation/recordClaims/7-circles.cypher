// Sources that would repeat themselves by way of others, and whether the caller may know the way.
MATCH (s:Source)
WHERE s.id IN $given.sources AND EXISTS { (s)-[r:REPEATS WHERE r.retractedAt IS NULL]->+(s) }
RETURN s.id AS id,
  EXISTS { (s)-[r:REPEATS WHERE r.retractedAt IS NULL AND r.marking <= $clearance]->+(s) } AS visible
