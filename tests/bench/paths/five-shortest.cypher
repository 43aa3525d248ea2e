// Five shortest paths between two entities, each with its entities, ties, and the claims about them.
MATCH p = SHORTEST 5 (a:Entity {id: $from})
  (()-[t:ASSOCIATE_OF|FAMILY_OF|MEMBER_OF|LEADS|OWNS|DIRECTS|CAPTURES|HOLDS|ALLIED_WITH|SUPPLIES|CONTRACTS_WITH|INFILTRATES
      |TOLERATES|PART_OF|OFFICE_OF|PROTECTS WHERE t.evidence[17] > 0 AND NOT t.cleared[2]]-()){1,6}
  (b:Entity {id: $to})
RETURN [e IN nodes(p) | e {.id, .type, name: e.name[2]}] AS entities,
  [t IN relationships(p) | {id: t.id, type: type(t), sources: t.evidence[17], claims: COLLECT {
    MATCH (c:Claim {tie: t.id}) WHERE c.marking <= 2 AND c.retractedAt IS NULL
    RETURN c {.id, .stage, .stance, .locator} ORDER BY c.recordedAt DESC, c.id LIMIT 5
  }}] AS ties
