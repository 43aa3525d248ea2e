// An entity and its ties, those with most sources first.
MATCH (e:Entity {id: $id}) WHERE e.knownFrom <= $clearance
RETURN e {
  .id, .type, name: e.name[$clearance],
  countries: [i IN range(0, size(e.countries) - 1) WHERE e.countriesSeen[i * 5 + $clearance] | e.countries[i]],
  ties: {edges: COLLECT {
    MATCH (e)-[t:ASSOCIATE_OF|FAMILY_OF|MEMBER_OF|LEADS|OWNS|DIRECTS|CAPTURES|HOLDS|OPERATES_IN|ALLIED_WITH|SUPPLIES|CONTRACTS_WITH
      |INFILTRATES|LOCATED_IN|CONTROLS|TOLERATES|PART_OF|COOPERATES_WITH|OFFICE_OF|PROTECTS]-()
    WHERE t.evidence[$clearance * 6 + 5] > 0 AND NOT t.cleared[$clearance]
    WITH t, t.evidence[$clearance * 6 + 5] AS sources ORDER BY sources DESC, t.id LIMIT 50
    WITH t, sources, startNode(t) AS a, endNode(t) AS b
    RETURN {node: t {
      .id, type: type(t), validFrom: nullIf(t.validFrom[$clearance], ''), validTo: nullIf(t.validTo[$clearance], ''),
      from: a {.id, .type, name: a.name[$clearance]},
      to: b {.id, .type, name: b.name[$clearance]},
      evidence: {
        sources: sources, claims: t.claims[$clearance], contested: t.contested[$clearance],
        grade: head([k IN range(0, 4) WHERE t.evidence[$clearance * 6 + k] > 0 | ['A1', 'B2', 'C3', 'D4', 'E5'][k]])
      }
    }}
  }}
} AS answer
