// The claims read in a source or credited to it, for all sources of a level: the latest recorded first.
UNWIND $parents AS parent
CALL (parent) {
  MATCH (:Source {id: parent})<-[:CITES|ATTRIBUTED_TO]-(c:Claim)
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
