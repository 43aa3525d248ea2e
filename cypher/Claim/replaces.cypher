// The claims in whose place claims were recorded, for all claims of a level: what is about the same first, then the latest retracted.
// Of thousands only so many are looked at that enough are left without those about the same.
UNWIND $given.parents AS parent
MATCH (c:Claim {id: parent})-[:REPLACES]->(r:Replacement)
WHERE c.marking <= $clearance
WITH r, collect(c) AS recorded
CALL (r) {
  MATCH (r)-[:OF]->(o:Claim)
  WHERE o.marking <= $clearance AND o.retractedAt <= $given.at AND NOT o.origin IN $given.without
  WITH o ORDER BY o.recordedAt DESC, o.id LIMIT 2 * $given.limit
  RETURN collect(o) AS retracted
}
UNWIND recorded AS c
WITH c, retracted ORDER BY head(retracted).retractedAt DESC
WITH c, reduce(all = [], some IN collect(retracted) | all + some)[..2 * $given.limit] AS retracted
WITH c, retracted, COLLECT {
  CALL (c) {
    MATCH (o:Claim {tie: c.tie}) RETURN o
    UNION ALL
    MATCH (o:Claim {subject: c.subject, property: c.property}) RETURN o
  }
  WITH o
  WHERE o.marking <= $clearance AND o.retractedAt <= $given.at AND NOT o.origin IN $given.without
    AND EXISTS { (c)-[:REPLACES]->(:Replacement)-[:OF]->(o) }
  RETURN o ORDER BY o.retractedAt DESC, o.recordedAt DESC, o.id LIMIT $given.limit
} AS same
RETURN c.id AS parent, [o IN (same + [o IN retracted WHERE NOT o IN same])[..$given.limit] | o {.*}] AS claims
