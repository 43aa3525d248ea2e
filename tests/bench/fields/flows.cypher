// How many flows are there between whom?
MATCH (a:Entity)-[:PAYS]->(f:Flow)-[:PAID_TO]->(b:Entity)
RETURN a.id AS payer, b.id AS payee, count(f) AS flows
