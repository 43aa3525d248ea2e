// The claims read in a source or credited to it, for all sources of a level: the latest recorded first.
UNWIND $given.parents AS parent
CALL (parent) {
  MATCH (:Source {id: parent})<-[:CITES|ATTRIBUTED_TO]-(c)
  WHERE c.marking <= $clearance AND c.recordedAt <= $given.at AND NOT c.origin IN $given.without
    AND ($given.retracted OR c.retractedAt IS NULL OR c.retractedAt > $given.at)
    AND ($given.count OR $given.after IS NULL OR c.recordedAt < $given.after.recordedAt OR (c.recordedAt = $given.after.recordedAt AND c.id > $given.after.id))
  WITH DISTINCT c ORDER BY c.recordedAt DESC, c.id LIMIT $given.read
  RETURN collect(c) AS rows
}
RETURN parent, size(rows) AS total,
  [c IN rows WHERE $given.after IS NULL OR c.recordedAt < $given.after.recordedAt OR (c.recordedAt = $given.after.recordedAt AND c.id > $given.after.id)
  | c {
    .*,
    retractedAt: CASE WHEN c.retractedAt <= $given.at THEN c.retractedAt END,
    retractionReason: CASE WHEN c.retractedAt <= $given.at THEN c.retractionReason END
  }][..$given.limit] AS nodes
