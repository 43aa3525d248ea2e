// What was recorded in the place of claims when they were retracted, for all claims of a level: what is about the same first, then the
// latest recorded. Those that were retracted together are looked up together.
UNWIND $given.parents AS parent
MATCH (c:Claim {id: parent})<-[:OF]-(r:Replacement)
WHERE c.marking <= $clearance AND c.retractedAt <= $given.at
WITH r, collect(c) AS retracted
CALL (r) {
  MATCH (r)<-[:REPLACES]-(n:Claim)
  WHERE n.marking <= $clearance AND NOT n.origin IN $given.without
  WITH n ORDER BY n.recordedAt DESC, n.id
  RETURN collect(n) AS recorded
}
UNWIND retracted AS c
WITH c,
  [n IN recorded WHERE n.tie = c.tie OR (n.subject = c.subject AND n.property = c.property)] AS same,
  [n IN recorded WHERE NOT coalesce(n.tie = c.tie OR (n.subject = c.subject AND n.property = c.property), false)] AS other
RETURN c.id AS parent, [n IN (same + other)[..$given.limit] | n {
  .*,
  retractedAt: CASE WHEN n.retractedAt <= $given.at THEN n.retractedAt END,
  retractionReason: CASE WHEN n.retractedAt <= $given.at THEN n.retractionReason END
}] AS claims
