// The claims that fit, the latest recorded first. With $count all are read, and the page is cut from them.
MATCH (c:Claim)
WHERE c.recordedAt <= $at AND c.marking <= $clearance
  AND ($count OR $after IS NULL OR c.recordedAt < $after.recordedAt OR (c.recordedAt = $after.recordedAt AND c.id > $after.id))
  AND ($retracted OR c.retractedAt IS NULL)
  AND CASE WHEN $unfiltered THEN true ELSE
    ($properties IS NULL OR c.property IN $properties)
    AND ($types IS NULL OR c.type IN $types)
    AND ($roles IS NULL OR c.role IN $roles)
    AND ($stages IS NULL OR c.stage IN $stages)
    AND ($stance IS NULL OR c.stance = $stance)
    AND ($days IS NULL OR (c.firstDay <= $days.last AND c.lastDay >= $days.first))
    AND ($countries IS NULL OR EXISTS {
      MATCH (c)-[:SUBJECT|OBJECT]->(s:Entity)
      UNWIND [s] + CASE WHEN s:Joined THEN COLLECT { MATCH (r:Entity {id: s.goesBy[$clearance]}) RETURN r } ELSE [] END AS e
      WITH e WHERE any(i IN range(0, size(e.countries) - 1) WHERE e.countriesSeen[i * 5 + $clearance] AND e.countries[i] IN $countries)
      RETURN e
    })
  END
WITH c ORDER BY c.recordedAt DESC, c.id LIMIT $read
WITH collect(c) AS rows
UNWIND [c IN rows WHERE $after IS NULL OR c.recordedAt < $after.recordedAt OR (c.recordedAt = $after.recordedAt AND c.id > $after.id)][..$limit]
  + CASE WHEN $count THEN [null] ELSE [] END AS c
MATCH (g:Graph)
RETURN g.epoch + ' ' + g.version + ' ' + g.same AS state, size(rows) AS total, CASE WHEN c IS NOT NULL THEN c {.*} END AS node
