// How many chains of up to four flows begin with somebody, whatever their dates?
MATCH (a:Entity {id: $from}) (()-[:PAYS]->(:Flow)-[:PAID_TO]->()){1,4} ()
RETURN count(*) AS chains
