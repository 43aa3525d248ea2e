// Of which ties does a claim say that they began in two years, and of which was something seen in these?
MATCH (c:Claim)
WHERE c.tie IS NOT NULL AND c.marking <= 2 AND c.retractedAt IS NULL
  AND (c.validFrom >= '2015' AND c.validFrom < '2017' OR c.observedOn >= '2015' AND c.observedOn < '2017')
RETURN count(DISTINCT c.tie) AS ties, count(DISTINCT CASE WHEN c.observedOn >= '2015' THEN c.tie END) AS seen
