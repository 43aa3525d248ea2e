// The entities whose claims fit best.
CALL db.index.fulltext.queryNodes('texts_seen_' + $clearance, $text, {limit: 1000}) YIELD node AS c, score
MATCH (c)-[:SUBJECT]->(e:Entity)
WITH e, c, score ORDER BY score DESC, c.id
WITH e, head(collect({score: score, value: c.value, quote: c.quote})) AS best
ORDER BY best.score DESC, e.id LIMIT 20
RETURN {edges: collect(best {.*, node: e {
  .id, .type, name: e.name[$clearance],
  countries: [i IN range(0, size(e.countries) - 1) WHERE e.countriesSeen[i * 5 + $clearance] | e.countries[i]]
}})} AS answer
