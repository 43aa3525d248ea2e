// Sources are written once; their visibility follows from the claims.
UNWIND $given.sources AS row
MERGE (s:Source {id: row.id})
  ON CREATE SET s += row, s.seenFrom = 5, s.knownFrom = 5, s.changed = $given.version
