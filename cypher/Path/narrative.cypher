// The claims about these ties with who says so and where: the best of each tie first, its own word before what is passed on.
// A tie is the ids of all its parts.
UNWIND $given.ties AS tie
UNWIND split(tie, ' ') AS part
MATCH (c:Claim {tie: part})-[:CITES]->(cited:Source)
WHERE c.marking <= $clearance AND c.recordedAt <= $given.at AND (c.retractedAt IS NULL OR c.retractedAt > $given.at)
  AND NOT c.origin IN $given.without
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(credited:Source)
WITH tie, c, cited, credited ORDER BY c.band, credited IS NOT NULL, c.id
RETURN tie, collect(c {
  .id, .subject, .object, .origin, .stance, .stage, .role, .qualifierNames, .qualifierValues, .observedOn, .locator,
  source: cited.title, kind: cited.kind, credits: credited.title
}) AS claims
