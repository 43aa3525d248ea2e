// Which of these claims are recorded already: those that stand, and how often each was recorded in all.
UNWIND $given.fingerprints AS fingerprint
MATCH (c:Claim {fingerprint: fingerprint})
RETURN
  fingerprint,
  head(collect(CASE WHEN c.retractedAt IS NULL THEN c.id END)) AS standing,
  count(c) AS times
