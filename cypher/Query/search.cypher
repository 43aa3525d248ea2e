// The entities whose claims fit best, over an index that holds only what the viewer may see. What was
// written before is in it by then.
CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()
CALL () {
  // Names by the letters that they share, two by two, with what is looked for: two thirds of the score is how many of its pairs are
  // the name's, and one third how many of the name's they are.
  CALL db.index.fulltext.queryNodes($given.index, $given.wanted.names, {limit: 1000}) YIELD node AS c
  WITH c, c.key AS key
  WITH c, size([pair IN $given.wanted.pairs WHERE key CONTAINS pair]) AS shared, (size(key) - 1.0) / 2 AS own
  RETURN c, (2.0 * shared / size($given.wanted.pairs) + CASE WHEN shared < own THEN shared / own ELSE 1 END) / 3 AS score
  UNION ALL
  // What is said by the words that it has, the whole ones and those that only begin so.
  CALL db.index.fulltext.queryNodes($given.index, $given.wanted.sayings, {limit: 1000}) YIELD node AS c, score
  WITH c, round(score) / (3.0 * $given.wanted.words) AS had
  RETURN c, CASE WHEN had < 1 THEN had ELSE 1 END * 0.6 AS score
}
WITH c, score ORDER BY score DESC, c.id LIMIT 1000
MATCH (c)-[:SUBJECT]->(asked:Entity:$any($given.labels)) WHERE c.marking <= $clearance
WITH c, score, CASE WHEN asked:Joined THEN head(COLLECT { MATCH (r:Entity {id: asked.goesBy[$clearance]}) RETURN r }) ELSE asked END AS e
WITH c, score, e
WHERE CASE WHEN $given.unfiltered THEN true ELSE
    ($given.kinds IS NULL OR EXISTS {
      (e)-[:HAS]->(p:Property {name: 'kind'}) WHERE p.value IN $given.kinds AND p.rank[$clearance] >= 0
    })
    AND ($given.countries IS NULL
      OR any(i IN range(0, size(e.countries) - 1) WHERE e.countriesSeen[i * 5 + $clearance] AND e.countries[i] IN $given.countries)
      OR EXISTS {
        UNWIND [e] + CASE WHEN e:Joined THEN COLLECT {
          MATCH (m:Entity) WHERE m.id IN e.sameAs AND m.goesBy[$clearance] = e.id AND m.id <> e.id RETURN m
        } ELSE [] END AS m
        MATCH (m)-[t:LOCATED_IN|OPERATES_IN]->(q:Entity) WHERE t.evidence[$clearance * 6 + 5] > 0
        UNWIND [q] + CASE WHEN q:Joined THEN COLLECT { MATCH (r:Entity {id: q.goesBy[$clearance]}) RETURN r } ELSE [] END AS p
        WITH p WHERE any(i IN range(0, size(p.countries) - 1) WHERE p.countriesSeen[i * 5 + $clearance] AND p.countries[i] IN $given.countries)
        RETURN p
      })
    AND ($given.name IS NULL OR EXISTS {
      (e)-[:HAS]->(p:Property) WHERE p.folded CONTAINS $given.name AND p.rank[$clearance] >= 0
    })
    AND all(wanted IN $given.having WHERE EXISTS {
      (e)-[:HAS]->(p:Property {name: wanted.property})
      WHERE p.rank[$clearance] >= 0 AND (wanted.value IS NULL OR p.value = wanted.value)
    })
  END
WITH e, c, score ORDER BY score DESC, c.id
WITH e, head(collect(c)) AS c, max(score) AS score
ORDER BY score DESC, e.id
WITH collect({e: e, c: c, score: score}) AS rows
UNWIND [row IN rows WHERE $given.after IS NULL OR row.score < $given.after.score OR (row.score = $given.after.score AND row.e.id > $given.after.id)][..$given.limit]
  + CASE WHEN $given.count THEN [null] ELSE [] END AS row
WITH row.e AS e, row.c AS c, row.score AS score, size(rows) AS total
MATCH (g:Graph)
RETURN g.epoch + ' ' + g.version + ' ' + g.same AS state, total, score, c {.*} AS claim, CASE WHEN e IS NOT NULL THEN e {
  .id, .type, formerIds: CASE WHEN e:Joined THEN COLLECT {
    MATCH (m:Entity) WHERE m.id IN e.sameAs AND m.goesBy[$clearance] = e.id AND m.id <> e.id RETURN m.id ORDER BY m.id
  } ELSE [] END,
  name: CASE e.name[$clearance] WHEN '' THEN e.id ELSE e.name[$clearance] END,
  otherNames: [i IN range(0, size(e.names) - 1) WHERE e.namesSeen[i * 5 + $clearance] | e.names[i]],
  countries: [i IN range(0, size(e.countries) - 1) WHERE e.countriesSeen[i * 5 + $clearance] | e.countries[i]]
} END AS node
