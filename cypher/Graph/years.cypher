// In which years does what the claims say begin? Those that give no such date are together, last.
MATCH (c:Claim) WHERE c.marking <= $clearance AND c.retractedAt IS NULL
WITH coalesce(c.validFrom, c.validTo) AS day
WITH CASE WHEN day =~ '[0-9]{4}.*' THEN toInteger(left(day, 4)) END AS year, count(*) AS claims ORDER BY year
RETURN year, claims
