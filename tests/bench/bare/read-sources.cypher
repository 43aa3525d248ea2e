// The sources that one write made, with what they repeat.
MATCH (s:Source {changed: $version})
RETURN properties(s) AS row,
  COLLECT { MATCH (s)-[r:REPEATS]->(o:Source) RETURN {to: o.id, properties: properties(r)} } AS repeats
