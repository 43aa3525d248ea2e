// All that is fused, as it is stored: ties, values, and the names of entities.
MATCH (a:Entity)-[t]->(b:Entity)
RETURN 'tie' AS kind, a.id AS from, b.id AS to, type(t) AS type, t {.*} AS stored
UNION ALL
MATCH (e:Entity)-[:HAS]->(p:Property)
RETURN 'value' AS kind, e.id AS from, null AS to, null AS type, p {.*} AS stored
UNION ALL
MATCH (e:Entity)
RETURN 'entity' AS kind, e.id AS from, null AS to, null AS type, e {.*} AS stored
