// That a source repeats another as a whole, for each marking at which it was said. Returns what was not known before.
UNWIND $given.repeats AS row
MATCH (s:Source {id: row.from})
MATCH (o:Source {id: row.to})
WHERE NOT EXISTS { (s)-[r:REPEATS]->(o) WHERE r.marking <= row.marking AND r.retractedAt IS NULL }
CREATE (s)-[:REPEATS {id: row.id, marking: row.marking, recordedAt: $given.recordedAt}]->(o)
SET s.changed = $given.version
RETURN row.from AS from, row.to AS to, row.marking AS marking
