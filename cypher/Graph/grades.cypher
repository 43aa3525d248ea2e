// How many claims stand, of each grade? The best first, those without a band last.
MATCH (c:Claim) WHERE c.marking <= $clearance AND c.retractedAt IS NULL
WITH c.band AS band, count(*) AS claims ORDER BY band
RETURN band, claims
