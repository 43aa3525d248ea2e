// Sources by their ids, as the viewer may see them.
MATCH (s:Source) WHERE s.id IN $given.ids AND s.knownFrom <= $clearance
MATCH (g:Graph)
RETURN g.epoch + ' ' + g.version + ' ' + g.same AS state, s {
  .id, .title, .authors, .publisher, .publishedOn, .url, .kind,
  .language, .translationOf, .sha256, .capturedAt, .capturedBy, .archivedAt, .handling, .originator,
  repeats: head(COLLECT {
    MATCH (s)-[r:REPEATS]->(o:Source)
    WHERE r.marking <= $clearance AND r.recordedAt <= $given.at AND (r.retractedAt IS NULL OR r.retractedAt > $given.at)
    RETURN o.id
  })
} AS source
