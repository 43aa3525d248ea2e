// In which years does what the claims say begin, and in which was it seen to be so? What has no such date is together, last.
MATCH (c:Claim) WHERE c.marking <= $clearance AND c.retractedAt IS NULL
UNWIND [{day: coalesce(c.validFrom, c.validTo), claims: 1, seen: 0}, {day: c.observedOn, claims: 0, seen: 1}] AS one
WITH CASE WHEN one.day =~ '[0-9]{4}.*' THEN toInteger(left(one.day, 4)) END AS year, sum(one.claims) AS claims, sum(one.seen) AS seen
ORDER BY year
RETURN year, claims, seen
