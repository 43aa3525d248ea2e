// The shortest path between two entities, along the ties that paths pass.
MATCH p = SHORTEST 1 (a:Entity {id: $from})
  (()-[t:ASSOCIATE_OF|FAMILY_OF|MEMBER_OF|LEADS|OWNS|DIRECTS|CAPTURES|HOLDS|ALLIED_WITH|SUPPLIES|CONTRACTS_WITH|INFILTRATES
      |TOLERATES|PART_OF|OFFICE_OF|PROTECTS WHERE t.evidence[17] > 0 AND NOT t.cleared[2]]-()){1,6}
  (b:Entity {id: $to})
RETURN [e IN nodes(p) | e.id] AS path
