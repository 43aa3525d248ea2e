// All entities and what type they are of.
MATCH (e:Entity) RETURN e.id AS id, e.type AS type
