// How many ties, claims and sources are there of each year?
MATCH (c:Claim) WHERE c.tie IS NOT NULL AND c.marking <= 2 AND c.retractedAt IS NULL
RETURN left(c.observedOn, 4) AS year, count(DISTINCT c.tie) AS ties, count(*) AS claims, count(DISTINCT c.origin) AS sources
