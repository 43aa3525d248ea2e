// The values that one write touched, as they are now.
MATCH (c:Claim {changed: $version}) WHERE c.valueId IS NOT NULL
MATCH (e:Entity)-[:HAS]->(p:Property {id: c.valueId})
RETURN DISTINCT {id: p.id, entity: e.id, properties: properties(p)} AS row
