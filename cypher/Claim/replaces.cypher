// The claims in whose place claims were recorded, for all claims of a level: what is about the same first, then the latest retracted.
// Those that were recorded together are looked up together.
UNWIND $given.parents AS parent
MATCH (c:Claim {id: parent})-[:REPLACES]->(r:Replacement)
WHERE c.marking <= $clearance
WITH r, collect(c) AS recorded
CALL (r) {
  MATCH (r)-[:OF]->(o:Claim)
  WHERE o.marking <= $clearance AND o.retractedAt <= $given.at AND NOT o.origin IN $given.without
  WITH o ORDER BY o.recordedAt DESC, o.id
  RETURN collect(o) AS retracted
}
UNWIND recorded AS c
WITH c, retracted ORDER BY head(retracted).retractedAt DESC
WITH c, reduce(all = [], some IN collect(retracted) | all + some) AS retracted
WITH c,
  [o IN retracted WHERE o.tie = c.tie OR (o.subject = c.subject AND o.property = c.property)] AS same,
  [o IN retracted WHERE NOT coalesce(o.tie = c.tie OR (o.subject = c.subject AND o.property = c.property), false)] AS other
RETURN c.id AS parent, [o IN (same + other)[..$given.limit] | o {.*}] AS claims
