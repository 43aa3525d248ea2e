// The same for what is not the present: by the claims that were known. A country counts while a source asserts it that did not take it back.
// $given.sameAs has the ids of those that were one then, the one that they went by first.
MATCH (e:Entity)
WITH e, coalesce($given.sameAs[e.id], [e.id]) AS ids
WHERE e.id = ids[0] AND EXISTS {
  MATCH (one:Entity)<-[:SUBJECT|OBJECT]-(c)
  WHERE one.id IN ids AND c.marking <= $clearance AND c.recordedAt <= $given.at AND NOT c.origin IN $given.without
    AND (c.retractedAt IS NULL OR c.retractedAt > $given.at)
}
WITH e, CASE WHEN $given.countries THEN COLLECT {
  MATCH (c:Claim)
  WHERE c.subject IN ids AND c.property = 'country' AND c.marking <= $clearance AND c.recordedAt <= $given.at
    AND (c.retractedAt IS NULL OR c.retractedAt > $given.at) AND NOT c.origin IN $given.without
  RETURN c
} ELSE [] END AS claims
WITH e, COLLECT {
  UNWIND claims AS c
  WITH c WHERE c.stance = 'ASSERTS' AND NONE(w IN claims
    WHERE w.stance = 'WITHDRAWN' AND w.value = c.value AND w.origin = c.origin)
  WITH DISTINCT c.value AS country ORDER BY country
  RETURN country
} AS countries
WITH e.type AS type, countries, e.id AS id
RETURN type, countries, count(*) AS entities, collect(CASE WHEN countries <> [] THEN id END) AS ids
