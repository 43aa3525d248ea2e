// First in every write: writers queue here, so that versions commit in order and no fused number is computed from a stale read.
// Time only rises: a clock that jumped back is a millisecond past the last write. Moments are compared as texts, so they always
// have three digits after the seconds.
// Only the first SET reads what it sets: that takes the lock. Where its holder does so again, Neo4j ends whoever waits for it.
MATCH (g:Graph)
SET g.version = g.version + 1
WITH g, g.recordedAt AS before, datetime(g.recordedAt) + duration({milliseconds: 1}) AS next
SET g.recordedAt =
  CASE
    WHEN before IS NULL OR before < $given.now THEN $given.now
    ELSE left(toString(next), 19) + '.' + right('00' + next.millisecond, 3) + 'Z'
  END
RETURN g.version AS version, g.recordedAt AS recordedAt, g.same AS same
