// Whether this was decided before: what stands, and how often it was decided in all. Whoever decides sees up to the marking.
MATCH (d:Same {fingerprint: $given.fingerprint})
WHERE d.marking <= $clearance
RETURN head(collect(CASE WHEN d.retractedAt IS NULL THEN d.id END)) AS standing, count(d) AS times
