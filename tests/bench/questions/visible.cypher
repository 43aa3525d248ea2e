// Entities with ties that whoever asks (at AMBER) may see.
MATCH (e:Entity) WHERE e.seenFrom <= 2 AND EXISTS {
  (e)-[t]-(:Entity) WHERE t.evidence[17] > 0 AND NOT t.cleared[2]
}
RETURN e.id AS id, e.name[2] AS name ORDER BY id
