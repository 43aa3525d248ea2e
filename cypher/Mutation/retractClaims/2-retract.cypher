// A retracted claim stays readable and counts for nothing.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
SET c.retractedAt = $recordedAt, c.retractionReason = $reason, c.changed = $version
REMOVE c:Seen0:Seen1:Seen2:Seen3:Seen4
