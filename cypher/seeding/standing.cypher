// The claims of an author that stand, as far as they may be seen.
MATCH (c:Claim {author: $given.author}) WHERE c.marking <= $clearance AND c.retractedAt IS NULL
RETURN c.id AS id
