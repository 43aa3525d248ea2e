// The ties that one write touched, as they are now.
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim {changed: $version})-[:OBJECT]->(b:Entity)
MATCH (a)-[t:$(c.type) {id: c.tie}]-(b)
RETURN DISTINCT {id: t.id, type: type(t), from: startNode(t).id, to: endNode(t).id, properties: properties(t)} AS row
