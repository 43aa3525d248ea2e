// A retracted decision stays readable and joins nothing.
MATCH (d:Same {id: $given.id})
SET d.retractedAt = $given.recordedAt, d.retractionReason = $given.reason, d.changed = $given.version
WITH d
MATCH (g:Graph)
SET g.same = $given.version
