// Each tie as a relationship of its type, with what is known of it at each clearance; gone when no claim about it stands.
// The quantifier has it looked for from its ends: a plain step would be planned, while the graph is small, as a search of all
// relationships, and stay so for the whole of a first large record.
UNWIND $given.ties AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
OPTIONAL MATCH (a)-[found:$(row.type)]->{1}(b) WHERE NOT row.isNew AND found[0].id = row.id
WITH row, a, b, found[0] AS old
WITH row, a, b, old, coalesce(old.claims, [0, 0, 0, 0, 0]) AS before
FOREACH (fused IN CASE WHEN old IS NULL AND row.fused IS NOT NULL THEN [row.fused] ELSE [] END |
  CREATE (a)-[t:$(row.type)]->(b)
  SET t = fused
)
FOREACH (t IN CASE WHEN old IS NOT NULL AND row.fused IS NOT NULL THEN [old] ELSE [] END | SET t = row.fused)
FOREACH (t IN CASE WHEN old IS NOT NULL AND row.fused IS NULL THEN [old] ELSE [] END | DELETE t)
WITH row, before, CASE WHEN row.fused IS NULL THEN [0, 0, 0, 0, 0] ELSE row.fused.claims END AS after
UNWIND range(0, 4) AS k
WITH k, sum(sign(after[k]) - sign(before[k])) AS more ORDER BY k
WITH collect(more) AS gained
MATCH (g:Graph)
WITH g, gained, g.ties AS before
SET g.ties = [k IN range(0, 4) | coalesce(before[k], 0) + gained[k]]
