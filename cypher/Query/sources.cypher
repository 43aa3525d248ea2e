// The sources that fit, the latest published first. With $count all are read, and the page is cut from them.
MATCH (s:Source)
WHERE s.seenFrom <= $clearance
  AND all(word IN $title WHERE s.folded CONTAINS word)
  AND ($kinds IS NULL OR s.kind IN $kinds)
  AND ($authors IS NULL OR any(author IN s.authors WHERE author IN $authors))
  AND ($days IS NULL OR s.firstDay IS NULL OR (s.firstDay <= $days.last AND s.lastDay >= $days.first))
WITH s, coalesce(s.publishedOn, '') AS publishedOn
WHERE $count OR $after IS NULL OR publishedOn < $after.publishedOn OR (publishedOn = $after.publishedOn AND s.id > $after.id)
ORDER BY publishedOn DESC, s.id
LIMIT $read
WITH collect({s: s, publishedOn: publishedOn}) AS rows
UNWIND [row IN rows WHERE $after IS NULL OR row.publishedOn < $after.publishedOn
    OR (row.publishedOn = $after.publishedOn AND row.s.id > $after.id)][..$limit]
  + CASE WHEN $count THEN [null] ELSE [] END AS row
WITH row.s AS s, size(rows) AS total
MATCH (g:Graph)
RETURN g.epoch + ' ' + g.version + ' ' + g.same AS state, total, CASE WHEN s IS NOT NULL THEN s {
  .id, .title, .authors, .publisher, .publishedOn, .url, .kind,
  .language, .translationOf, .sha256, .capturedAt, .capturedBy, .archivedAt, .handling, .originator,
  repeats: head(COLLECT {
    MATCH (s)-[r:REPEATS]->(o:Source)
    WHERE r.marking <= $clearance AND r.recordedAt <= $at AND (r.retractedAt IS NULL OR r.retractedAt > $at)
    RETURN o.id
  })
} END AS node
