// All claims about ties and about traits of entities, of every marking, retracted ones too. A trait's value stands where a tie stands.
MATCH (c:Claim)
WHERE c.tie IS NOT NULL OR c.property IN $given.traits
  OR c.property = $given.withCountry.property AND EXISTS { (c)-[:SUBJECT]->(:$any($given.withCountry.labels)) }
RETURN c.id AS a, coalesce(c.tie, c.valueId) AS b, c.subject AS subject, coalesce(c.object, c.value) AS d,
  coalesce(c.type, c.property) AS e, c.origin AS f, c.band AS g, c.marking AS h, c.stance AS i, c.stage AS j, c.role AS k,
  c.validFrom AS l, c.validTo AS m, c.observedOn AS n, c.recordedAt AS o, c.retractedAt AS p, c.identity AS q
