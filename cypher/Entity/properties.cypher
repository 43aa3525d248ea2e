// The values that a source asserts of entities, for all entities of a level, as they are stored for the viewer's clearance.
// A parent is all ids of one entity, of which the first has the values.
UNWIND $given.parents AS parent
MATCH (:Entity {id: split(parent, ' ')[0]})-[:HAS]->(p:Property)
WHERE p.rank[$clearance] >= 0 AND ($given.names IS NULL OR p.name IN $given.names)
WITH parent, p ORDER BY p.name, p.rank[$clearance], p.value
RETURN parent, collect(p {
  .id, .name, .value,
  evidence: {
    sources: p.evidence[$clearance * 6 + 5],
    grade: head([band IN range(0, 4) WHERE p.evidence[$clearance * 6 + band] > 0]),
    claims: p.claims[$clearance], denials: p.denials[$clearance], questions: p.questions[$clearance],
    contested: p.contested[$clearance], cleared: p.cleared[$clearance], stages: p.stages[$clearance]
  }
}) AS nodes
