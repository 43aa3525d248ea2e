// The values that are there already of these properties of these entities.
UNWIND $given.properties AS of
MATCH (:Entity {id: of.entity})-[:HAS]->(p:Property {name: of.property})
RETURN p.id AS id, of.entity AS entity, of.property AS property
