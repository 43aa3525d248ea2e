// That a source repeats another as a whole. Said again lower down, it is known from there.
UNWIND $repeats AS row
MATCH (s:Source {id: row.from})
MATCH (o:Source {id: row.to})
MERGE (s)-[r:REPEATS {id: row.id}]->(o)
  ON CREATE SET r.marking = row.marking, r.recordedAt = $recordedAt
SET r.marking = CASE WHEN row.marking < r.marking THEN row.marking ELSE r.marking END
SET s.changed = $version
