// A retracted claim stays readable and counts for nothing.
UNWIND $given.ids AS id
MATCH (c:Claim {id: id})
SET c.retractedAt = $given.recordedAt, c.retractionReason = $given.reason, c.changed = $given.version
REMOVE c:Seen0:Seen1:Seen2:Seen3:Seen4
