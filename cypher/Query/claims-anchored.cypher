// The claims that fit, where they are known to be about some entities or from some sources: found from there.
WITH CASE WHEN $given.within IS NOT NULL THEN COLLECT {
  MATCH (asked:Entity) WHERE asked.id IN $given.within
  UNWIND CASE WHEN asked:Joined THEN asked.sameAs ELSE [asked.id] END AS id
  MATCH (e:Entity {id: id})
  WHERE id = asked.id OR e.goesBy[$clearance] = asked.goesBy[$clearance]
  RETURN DISTINCT id
} END AS within
CALL (within) {
  WITH 1 AS one WHERE $given.about IS NOT NULL
  MATCH (asked:Entity) WHERE asked.id IN $given.about
  UNWIND CASE WHEN asked:Joined THEN asked.sameAs ELSE [asked.id] END AS id
  MATCH (e:Entity {id: id})<-[:SUBJECT|OBJECT]-(c:Claim)
  WHERE id = asked.id OR e.goesBy[$clearance] = asked.goesBy[$clearance]
  RETURN DISTINCT c
  UNION ALL
  WITH 1 AS one WHERE $given.about IS NULL AND within IS NOT NULL
  UNWIND within AS id
  MATCH (:Entity {id: id})<-[:SUBJECT]-(c:Claim)
  RETURN c
  UNION ALL
  WITH 1 AS one WHERE $given.about IS NULL AND within IS NULL
  MATCH (s:Source)<-[:CITES|ATTRIBUTED_TO]-(c:Claim) WHERE s.id IN $given.sources
  RETURN DISTINCT c
}
WITH c, within
WHERE c.marking <= $clearance
  AND (within IS NULL OR (c.subject IN within AND (c.object IS NULL OR c.object IN within)))
  AND CASE WHEN $given.plain THEN c.retractedAt IS NULL ELSE
    ($given.retracted OR c.retractedAt IS NULL)
    AND ($given.count OR $given.after IS NULL OR c.recordedAt < $given.after.recordedAt OR (c.recordedAt = $given.after.recordedAt AND c.id > $given.after.id))
    AND ($given.sources IS NULL OR c.cites IN $given.sources OR c.attributedTo IN $given.sources)
    AND ($given.properties IS NULL OR c.property IN $given.properties)
    AND ($given.types IS NULL OR c.type IN $given.types)
    AND ($given.roles IS NULL OR c.role IN $given.roles)
    AND ($given.stages IS NULL OR c.stage IN $given.stages)
    AND ($given.stance IS NULL OR c.stance = $given.stance)
    AND ($given.days IS NULL OR (c.firstDay <= $given.days.last AND c.lastDay >= $given.days.first))
    AND ($given.countries IS NULL OR EXISTS {
      MATCH (c)-[:SUBJECT|OBJECT]->(s:Entity)
      UNWIND [s] + CASE WHEN s:Joined THEN COLLECT { MATCH (r:Entity {id: s.goesBy[$clearance]}) RETURN r } ELSE [] END AS e
      WITH e WHERE any(i IN range(0, size(e.countries) - 1) WHERE e.countriesSeen[i * 5 + $clearance] AND e.countries[i] IN $given.countries)
      RETURN e
    })
  END
WITH c ORDER BY c.recordedAt DESC, c.id LIMIT $given.read
WITH collect(c) AS rows
UNWIND [c IN rows WHERE $given.after IS NULL OR c.recordedAt < $given.after.recordedAt OR (c.recordedAt = $given.after.recordedAt AND c.id > $given.after.id)][..$given.limit]
  + CASE WHEN $given.count THEN [null] ELSE [] END AS c
MATCH (g:Graph)
RETURN g.epoch + ' ' + g.version + ' ' + g.same AS state, size(rows) AS total, CASE WHEN c IS NOT NULL THEN c {.*} END AS node
