// The same for what is not the present: by the claims that were known. A value counts while a source asserts it that did not take it back.
// $given.sameAs has the ids of those that were one then, the one that they went by first.
UNWIND $given.filters AS s
CALL (s) {
  MATCH (e:Entity:$any(s.labels))
  WITH s, e.id AS id, coalesce($given.sameAs[e.id], [e.id]) AS ids
  WHERE id = ids[0] AND EXISTS {
    MATCH (one:Entity)<-[:SUBJECT|OBJECT]-(c)
    WHERE one.id IN ids AND c.marking <= $clearance AND c.recordedAt <= $given.at AND NOT c.origin IN $given.without
      AND (c.retractedAt IS NULL OR c.retractedAt > $given.at)
  }
  OPTIONAL MATCH (one:Entity)<-[:SUBJECT]-(c)
  WHERE one.id IN ids AND c.property IS NOT NULL AND c.marking <= $clearance AND c.recordedAt <= $given.at
    AND (c.retractedAt IS NULL OR c.retractedAt > $given.at) AND NOT c.origin IN $given.without
  WITH s, id, ids, collect(c) AS claims
  WITH s, id, ids, [c IN claims WHERE c.stance = 'ASSERTS' AND NONE(w IN claims
    WHERE w.stance = 'WITHDRAWN' AND w.property = c.property AND w.value = c.value AND w.origin = c.origin)] AS claims
  WITH s, id, claims, s.countries IS NOT NULL AND EXISTS {
    MATCH (one:Entity)<-[:SUBJECT]-(t) WHERE one.id IN ids AND t.type IN ['LOCATED_IN', 'OPERATES_IN']
    UNWIND coalesce($given.sameAs[t.object], [t.object]) AS object
    MATCH (:Entity {id: object})<-[:SUBJECT]-(place {property: 'country', stance: 'ASSERTS'})
    WHERE t.stance = 'ASSERTS' AND place.value IN s.countries
      AND all(c IN [t, place] WHERE c.marking <= $clearance AND c.recordedAt <= $given.at
        AND (c.retractedAt IS NULL OR c.retractedAt > $given.at) AND NOT c.origin IN $given.without)
    RETURN place
  } AS located
  WHERE (s.kinds IS NULL OR any(c IN claims WHERE c.property = 'kind' AND c.value IN s.kinds))
    AND (s.countries IS NULL OR located OR any(c IN claims WHERE c.property = 'country' AND c.value IN s.countries))
    AND (s.name IS NULL OR any(c IN claims WHERE c.property IN ['name', 'otherName'] AND replace(replace(toLower(' ' + c.called), '-', ' '), "'", ' ') CONTAINS s.name))
    AND all(wanted IN s.having WHERE any(c IN claims
      WHERE c.property = wanted.property AND (wanted.value IS NULL OR c.value = wanted.value)))
  RETURN id LIMIT $given.most
}
RETURN s.at AS at, collect(id) AS ids
