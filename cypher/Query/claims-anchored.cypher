// The claims that fit, where they are known to be about some entities or from some sources: found from there.
CALL () {
  WITH 1 AS one WHERE $about IS NOT NULL
  MATCH (asked:Entity) WHERE asked.id IN $about
  UNWIND CASE WHEN asked:Joined THEN asked.sameAs ELSE [asked.id] END AS id
  MATCH (e:Entity {id: id})<-[:SUBJECT|OBJECT]-(c:Claim)
  WHERE id = asked.id OR e.goesBy[$clearance] = asked.goesBy[$clearance]
  RETURN DISTINCT c
  UNION ALL
  WITH 1 AS one WHERE $about IS NULL
  MATCH (s:Source)<-[:CITES|ATTRIBUTED_TO]-(c:Claim) WHERE s.id IN $sources
  RETURN DISTINCT c
}
WITH c
WHERE c.marking <= $clearance
  AND CASE WHEN $plain THEN c.retractedAt IS NULL ELSE
    ($retracted OR c.retractedAt IS NULL)
    AND ($count OR $after IS NULL OR c.recordedAt < $after.recordedAt OR (c.recordedAt = $after.recordedAt AND c.id > $after.id))
    AND ($sources IS NULL OR c.cites IN $sources OR c.attributedTo IN $sources)
    AND ($properties IS NULL OR c.property IN $properties)
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
