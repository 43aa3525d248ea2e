// The claims of which an entity is subject or object, for all entities of a level: the latest recorded first.
// A parent is all ids of one entity.
UNWIND $given.parents AS parent
CALL (parent) {
  UNWIND split(parent, ' ') AS id
  MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT]-(c)
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
