// The sources that fit, the latest published first. With $given.count all are read, and the page is cut from them.
MATCH (s:Source)
WHERE CASE WHEN $given.retracted THEN s.knownFrom ELSE s.seenFrom END <= $clearance
  AND all(word IN $given.title WHERE s.folded CONTAINS word)
  AND ($given.kinds IS NULL OR s.kind IN $given.kinds)
  AND ($given.authors IS NULL OR any(author IN s.authors WHERE author IN $given.authors))
  AND ($given.days IS NULL OR s.firstDay IS NULL OR (s.firstDay <= $given.days.last AND s.lastDay >= $given.days.first))
WITH s, coalesce(s.publishedOn, '') AS publishedOn
WHERE $given.count OR $given.after IS NULL OR publishedOn < $given.after.publishedOn OR (publishedOn = $given.after.publishedOn AND s.id > $given.after.id)
ORDER BY publishedOn DESC, s.id
LIMIT $given.read
WITH collect({s: s, publishedOn: publishedOn}) AS rows
UNWIND [row IN rows WHERE $given.after IS NULL OR row.publishedOn < $given.after.publishedOn
    OR (row.publishedOn = $given.after.publishedOn AND row.s.id > $given.after.id)][..$given.limit]
  + CASE WHEN $given.count THEN [null] ELSE [] END AS row
WITH row.s AS s, size(rows) AS total
MATCH (g:Graph)
RETURN g.epoch + ' ' + g.version + ' ' + g.same AS state, total, CASE WHEN s IS NOT NULL THEN s {
  .id, .title, .authors, .publisher, .publishedOn, .url, .kind,
  .language, .translationOf, .sha256, .capturedAt, .capturedBy, .archivedAt, .handling, .originator,
  repeats: head(COLLECT {
    MATCH (s)-[r:REPEATS]->(o:Source)
    WHERE r.marking <= $clearance AND r.recordedAt <= $given.at AND (r.retractedAt IS NULL OR r.retractedAt > $given.at)
    RETURN o.id
  })
} END AS node
