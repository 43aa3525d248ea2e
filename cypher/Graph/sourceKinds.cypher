// On what kinds of source do the claims rest that stand, and on how many of each?
MATCH (c:Claim) WHERE c.marking <= $clearance AND c.retractedAt IS NULL
WITH c.origin AS origin, count(*) AS claims
MATCH (s:Source {id: origin})
WITH s.kind AS kind, count(*) AS sources, sum(claims) AS claims ORDER BY claims DESC, kind
RETURN kind, sources, claims
