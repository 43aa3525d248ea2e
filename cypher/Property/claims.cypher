// The claims about a value of a property, for all values of a level: the latest recorded first.
// A parent is the ids that it has with each entity that is one with its own.
UNWIND $parents AS parent
CALL (parent) {
  UNWIND split(parent, ' ') AS value
  MATCH (c:Claim {valueId: value})
  WHERE c.marking <= $clearance AND c.recordedAt <= $at AND NOT c.origin IN $without
    AND ($retracted OR c.retractedAt IS NULL OR c.retractedAt > $at)
    AND ($count OR $after IS NULL OR c.recordedAt < $after.recordedAt OR (c.recordedAt = $after.recordedAt AND c.id > $after.id))
  WITH DISTINCT c ORDER BY c.recordedAt DESC, c.id LIMIT $read
  RETURN collect(c) AS rows
}
RETURN parent, size(rows) AS total,
  [c IN rows WHERE $after IS NULL OR c.recordedAt < $after.recordedAt OR (c.recordedAt = $after.recordedAt AND c.id > $after.id)
  | c {
    .*,
    retractedAt: CASE WHEN c.retractedAt <= $at THEN c.retractedAt END,
    retractionReason: CASE WHEN c.retractedAt <= $at THEN c.retractionReason END
  }][..$limit] AS nodes
