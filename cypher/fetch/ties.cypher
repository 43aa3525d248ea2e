// Ties by their ends, as they are stored for the viewer's clearance. One without a claim that stands has no row.
UNWIND $given.ties AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MATCH (a)-[t:$(row.type) {id: row.id}]->(b)
WHERE t.claims[$clearance] > 0
RETURN t {
  .id,
  role: t.role[$clearance],
  qualifiers: [name IN $given.qualifiers WHERE coalesce(t[name][$clearance], '') <> '' | {name: name, value: t[name][$clearance]}],
  strands: t.strands[$clearance],
  validFrom: t.validFrom[$clearance],
  validTo: t.validTo[$clearance],
  lastAttestedOn: t.lastAttestedOn[$clearance],
  evidence: {
    sources: t.evidence[$clearance * 6 + 5],
    grade: head([band IN range(0, 4) WHERE t.evidence[$clearance * 6 + band] > 0]),
    claims: t.claims[$clearance], denials: t.denials[$clearance], questions: t.questions[$clearance],
    contested: t.contested[$clearance], cleared: t.cleared[$clearance], stages: t.stages[$clearance]
  }
} AS tie
