// A page of the claims from some sources, each with whom it is about, where it was read, and what its tie amounts to.
MATCH (s:Source)<-[:CITES|ATTRIBUTED_TO]-(c:Claim)
WHERE s.id IN $sources AND c.marking <= $clearance AND c.retractedAt IS NULL
WITH DISTINCT c ORDER BY c.recordedAt DESC, c.id LIMIT 100
MATCH (a:Entity)<-[:SUBJECT]-(c)-[:CITES]->(s:Source)
OPTIONAL MATCH (c)-[:OBJECT]->(b:Entity)
OPTIONAL MATCH (a)-[t:ASSOCIATE_OF|FAMILY_OF|MEMBER_OF|LEADS|OWNS|DIRECTS|CAPTURES|HOLDS|OPERATES_IN|ALLIED_WITH|SUPPLIES|CONTRACTS_WITH
      |INFILTRATES|LOCATED_IN|CONTROLS|TOLERATES|PART_OF|COOPERATES_WITH|OFFICE_OF|PROTECTS {id: c.tie}]-(b)
WITH c, a, b, s, t ORDER BY c.recordedAt DESC, c.id
RETURN {edges: collect({node: c {
  .id, .property, .value, .stance, .stage, .reliability, .validFrom, .validTo, .locator, .quote, .recordedAt,
  credibility: $credibilities[c.credibility - 1], marking: $markings[c.marking],
  subject: a {.id, .type, name: a.name[$clearance]},
  object: CASE WHEN b IS NOT NULL THEN b {.id, .type, name: b.name[$clearance]} END,
  source: s {.id, .title, .publishedOn},
  tie: CASE WHEN t IS NOT NULL THEN t {
    .id, type: type(t),
    evidence: {
      sources: t.evidence[$clearance * 6 + 5], claims: t.claims[$clearance], contested: t.contested[$clearance],
      grade: head([k IN range(0, 4) WHERE t.evidence[$clearance * 6 + k] > 0 | ['A1', 'B2', 'C3', 'D4', 'E5'][k]])
    }
  } END
}})} AS answer
