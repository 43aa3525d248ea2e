// What an entity is called and where it belongs, at each clearance.
UNWIND $given.entities AS row
MATCH (e:Entity {id: row.id})
SET e += row.fused
