// Sources that would repeat themselves by way of others.
MATCH (s:Source) WHERE s.id IN $sources AND EXISTS { (s)-[:REPEATS]->+(s) }
RETURN s.id AS id
