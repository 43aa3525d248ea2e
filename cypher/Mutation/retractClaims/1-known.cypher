// The claims that are to be retracted, as far as the caller may see them.
MATCH (c:Claim)
WHERE c.id IN $given.ids AND c.marking <= $clearance
RETURN c { .id, .tie, .type, .subject, .object, .property, .valueId, .marking, .cites, .attributedTo, .retractedAt } AS claim
