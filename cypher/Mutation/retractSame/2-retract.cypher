// A retracted decision stays readable and joins nothing.
MATCH (d:Same {id: $id})
SET d.retractedAt = $recordedAt, d.retractionReason = $reason, d.changed = $version
WITH d
MATCH (g:Graph)
SET g.same = $version
