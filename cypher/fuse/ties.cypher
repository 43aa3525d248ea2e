// Each tie as a relationship of its type, with what is known of it at each clearance; gone when no claim about it stands.
UNWIND $ties AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
OPTIONAL MATCH (a)-[old:$(row.type) {id: row.id}]->(b)
WITH row, a, b, old, coalesce(old.claims, [0, 0, 0, 0, 0]) AS before
CALL (row, a, b, old) {
  WITH row, a, b, old WHERE row.fused IS NOT NULL
  MERGE (a)-[t:$(row.type) {id: row.id}]->(b)
  SET t = row.fused
  UNION
  WITH row, old WHERE row.fused IS NULL
  DELETE old
}
WITH row, before, CASE WHEN row.fused IS NULL THEN [0, 0, 0, 0, 0] ELSE row.fused.claims END AS after
UNWIND range(0, 4) AS k
WITH k, sum(sign(after[k]) - sign(before[k])) AS more ORDER BY k
WITH collect(more) AS gained
MATCH (g:Graph)
SET g.ties = [k IN range(0, 4) | coalesce(g.ties[k], 0) + gained[k]]
