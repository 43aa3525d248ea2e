// The ties and values with a claim that comes, by way of repetitions, from one of these sources: their independence may change.
MATCH (s:Source)<-[:REPEATS]-*(:Source)<-[:CITES|ATTRIBUTED_TO]-(c:Claim)
WHERE s.id IN $given.sources AND c.retractedAt IS NULL
RETURN DISTINCT c { .tie, .type, .subject, .object, .property } AS claim
