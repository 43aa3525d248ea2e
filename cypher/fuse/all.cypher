// Everything that claims are about, in pages: for fusing the whole graph anew.
MATCH (c:Claim) WHERE c.id > $given.after
WITH c ORDER BY c.id LIMIT 10000
RETURN c { .id, .tie, .type, .subject, .object, .property, .cites, .attributedTo } AS claim
