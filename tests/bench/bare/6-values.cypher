UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
CREATE (e)-[:HAS]->(p:Property) SET p = row.properties
