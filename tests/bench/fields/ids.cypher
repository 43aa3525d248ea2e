// The ids of the entities of a kind that the viewer may see.
MATCH (e:$($label)) WHERE e.seenFrom <= $clearance
RETURN e.id AS id ORDER BY id
