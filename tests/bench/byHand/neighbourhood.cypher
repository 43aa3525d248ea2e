// What is one tie away, at most 100 entities in all, those with most sources first.
MATCH (e:Entity)-[t:ASSOCIATE_OF|FAMILY_OF|MEMBER_OF|LEADS|OWNS|DIRECTS|CAPTURES|HOLDS|OPERATES_IN|ALLIED_WITH|SUPPLIES|CONTRACTS_WITH
      |INFILTRATES|LOCATED_IN|CONTROLS|TOLERATES|PART_OF|COOPERATES_WITH|OFFICE_OF|PROTECTS]-(o)
WHERE e.id IN $of AND t.evidence[$clearance * 6 + 5] > 0 AND NOT t.cleared[$clearance]
WITH e, o, t, t.evidence[$clearance * 6 + 5] AS sources ORDER BY sources DESC, t.id
WITH e, o, collect({sources: sources, tie: t}) AS ties
ORDER BY ties[0].sources DESC, ties[0].tie.id LIMIT 99
WITH collect(DISTINCT e) + collect(o) AS entities, collect(ties) AS groups
RETURN {
  entities: [x IN entities | x {.id, .type, name: x.name[$clearance]}],
  ties: COLLECT {
    UNWIND groups AS ties UNWIND ties AS row
    WITH row.sources AS sources, row.tie AS t ORDER BY sources DESC, t.id
    RETURN t {
      .id, type: type(t), from: {id: startNode(t).id}, to: {id: endNode(t).id},
      evidence: {
        sources: sources, claims: t.claims[$clearance], contested: t.contested[$clearance],
        grade: head([k IN range(0, 4) WHERE t.evidence[$clearance * 6 + k] > 0 | ['A1', 'B2', 'C3', 'D4', 'E5'][k]])
      }
    }
  }
} AS answer
