// What was recorded in the place of claims when they were retracted, for all claims of a level: what is about the same first, then the
// latest recorded. Of thousands only so many are looked at that enough are left without those about the same.
UNWIND $given.parents AS parent
MATCH (c:Claim {id: parent})<-[:OF]-(r:Replacement)
WHERE c.marking <= $clearance AND c.retractedAt <= $given.at
WITH r, collect(c) AS retracted
CALL (r) {
  MATCH (n:Claim)-[:REPLACES]->(r)
  WHERE n.marking <= $clearance AND NOT n.origin IN $given.without
  WITH n ORDER BY n.recordedAt DESC, n.id LIMIT 2 * $given.limit
  RETURN collect(n) AS recorded
}
UNWIND retracted AS c
WITH c, recorded, COLLECT {
  CALL (c) {
    MATCH (n:Claim {tie: c.tie}) RETURN n
    UNION ALL
    MATCH (n:Claim {subject: c.subject, property: c.property}) RETURN n
  }
  WITH n
  WHERE n.marking <= $clearance AND NOT n.origin IN $given.without AND EXISTS { (n)-[:REPLACES]->(r) }
  RETURN n ORDER BY n.recordedAt DESC, n.id LIMIT $given.limit
} AS same
RETURN c.id AS parent, [n IN (same + [n IN recorded WHERE NOT n IN same])[..$given.limit] | n {
  .*,
  retractedAt: CASE WHEN n.retractedAt <= $given.at THEN n.retractedAt END,
  retractionReason: CASE WHEN n.retractedAt <= $given.at THEN n.retractionReason END
}] AS claims
