UNWIND $rows AS row
MATCH (subject:Entity {id: row.properties.subject})
MATCH (source:Source {id: row.properties.cites})
OPTIONAL MATCH (object:Entity {id: row.properties.object})
OPTIONAL MATCH (credited:Source {id: row.properties.attributedTo})
CREATE (c:$(row.labels)) SET c = row.properties
CREATE (c)-[:SUBJECT]->(subject)
CREATE (c)-[:CITES]->(source)
FOREACH (o IN CASE WHEN object IS NULL THEN [] ELSE [object] END | CREATE (c)-[:OBJECT]->(o))
FOREACH (s IN CASE WHEN credited IS NULL THEN [] ELSE [credited] END | CREATE (c)-[:ATTRIBUTED_TO]->(s))
