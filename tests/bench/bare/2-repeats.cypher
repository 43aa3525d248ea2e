UNWIND $rows AS row
MATCH (s:Source {id: row.from})
MATCH (o:Source {id: row.to})
CREATE (s)-[r:REPEATS]->(o) SET r = row.properties
