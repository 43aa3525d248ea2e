// The entities that are to be one, as far as the caller may see them, and from which clearance up each is known.
MATCH (e:Entity)
WHERE e.id IN $given.entities AND e.knownFrom <= $clearance
RETURN e.id AS id, e.type AS type, e.knownFrom AS knownFrom
