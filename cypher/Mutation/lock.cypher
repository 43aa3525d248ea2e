// First in every write: writers queue here, so that versions commit in order and no fused number is computed from a stale read.
// Time only rises: a clock that jumped back is a millisecond past the last write.
MATCH (g:Graph)
SET g.version = g.version + 1
SET g.recordedAt =
  CASE
    WHEN g.recordedAt IS NULL OR g.recordedAt < $now THEN $now
    ELSE toString(datetime(g.recordedAt) + duration({milliseconds: 1}))
  END
RETURN g.version AS version, g.recordedAt AS recordedAt
