// The properties that claims are about, of these entities.
MATCH (e:Entity)<-[:SUBJECT]-(c:Claim)
WHERE e.id IN $given.entities AND c.property IS NOT NULL
RETURN DISTINCT c.property AS property
