// A page of entities by name, each with what its claims amount to; whose origins share an author is left to the caller.
MATCH (e:Entity:$any($labels)) WHERE e.seenFrom <= $clearance
WITH e, e.name[$clearance] AS name ORDER BY name, e.id LIMIT 100
CALL (e) {
  MATCH (e)<-[r:SUBJECT|OBJECT]-(c:Claim) WHERE c.marking <= $clearance AND c.retractedAt IS NULL
  WITH c, r, c.stance = 'ASSERTS' AS asserts
  RETURN count(c) AS claims, min(CASE WHEN asserts THEN c.band END) AS band,
    collect(DISTINCT CASE WHEN asserts THEN c.origin END) AS origins,
    collect(DISTINCT CASE WHEN type(r) = 'SUBJECT' AND c.stance <> 'QUESTIONS' THEN c.stage END) AS stages
}
CALL (origins) {
  MATCH (o:Source) WHERE o.id IN origins
  MATCH path = (o)-[:REPEATS]->*(s:Source)
  WHERE all(repeat IN relationships(path) WHERE repeat.marking <= $clearance AND repeat.retractedAt IS NULL)
  WITH o, s, length(path) AS steps ORDER BY steps DESC
  WITH o, head(collect(s)) AS root
  RETURN collect(DISTINCT root {.id, .authors}) AS roots
}
WITH e, name, stages, claims, band, roots ORDER BY name, e.id
RETURN e {
  .id, .type, name: name, stages: stages, claims: claims, grade: ['A1', 'B2', 'C3', 'D4', 'E5'][band], roots: roots,
  countries: [i IN range(0, size(e.countries) - 1) WHERE e.countriesSeen[i * 5 + $clearance] | e.countries[i]]
} AS answer
