// Each value of a property, with what is known of it at each clearance; gone when no claim about it stands.
UNWIND $given.properties AS row
MATCH (e:Entity {id: row.entity})
OPTIONAL MATCH (old:Property {id: row.id})
CALL (row, e, old) {
  WITH row, e, old WHERE row.fused IS NOT NULL
  MERGE (p:Property {id: row.id})
  SET p = row.fused
  MERGE (e)-[:HAS]->(p)
  UNION
  WITH row, old WHERE row.fused IS NULL
  DETACH DELETE old
}
