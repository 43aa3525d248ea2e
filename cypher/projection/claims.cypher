// All claims about ties, of every marking, retracted ones too.
MATCH (c:Claim) WHERE c.tie IS NOT NULL
RETURN c.id AS a, c.tie AS b, c.subject AS subject, c.object AS d, c.type AS e, c.origin AS f, c.band AS g, c.marking AS h,
  c.stance AS i, c.stage AS j, c.validFrom AS k, c.validTo AS l, c.observedOn AS m, c.recordedAt AS n, c.retractedAt AS o
