// The claims of an author that stand.
MATCH (c:Claim {author: $given.author}) WHERE c.retractedAt IS NULL
RETURN c.id AS id
