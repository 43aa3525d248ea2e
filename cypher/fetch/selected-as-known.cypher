// The same for what is not the present: by the claims that were known. A value counts while a source asserts it that did not take it back.
UNWIND $selectors AS s
CALL (s) {
  WITH s WHERE s.ids IS NOT NULL
  UNWIND s.ids AS id
  MATCH (e:Entity {id: id})
  WHERE EXISTS {
    (e)<-[:SUBJECT|OBJECT]-(c:Claim)
    WHERE c.marking <= $clearance AND c.recordedAt <= $at AND NOT c.origin IN $without
  }
  RETURN e.id AS id
  UNION
  WITH s WHERE s.ids IS NULL
  MATCH (e:Entity:$any(s.labels))
  WHERE EXISTS {
    (e)<-[:SUBJECT|OBJECT]-(c:Claim)
    WHERE c.marking <= $clearance AND c.recordedAt <= $at AND NOT c.origin IN $without
      AND (c.retractedAt IS NULL OR c.retractedAt > $at)
  }
  OPTIONAL MATCH (e)<-[:SUBJECT]-(c:Claim)
  WHERE c.property IS NOT NULL AND c.marking <= $clearance AND c.recordedAt <= $at
    AND (c.retractedAt IS NULL OR c.retractedAt > $at) AND NOT c.origin IN $without
  WITH s, e, collect(c) AS claims
  WITH s, e, [c IN claims WHERE c.stance = 'ASSERTS'
    AND NONE(w IN claims WHERE w.stance = 'WITHDRAWN' AND w.valueId = c.valueId AND w.origin = c.origin)] AS claims
  OPTIONAL MATCH (e)<-[:SUBJECT]-(t:Claim)-[:OBJECT]->(:Entity)<-[:SUBJECT]-(place:Claim {property: 'country', stance: 'ASSERTS'})
  WHERE s.countries IS NOT NULL AND t.type IN ['LOCATED_IN', 'OPERATES_IN'] AND t.stance = 'ASSERTS' AND place.value IN s.countries
    AND all(c IN [t, place] WHERE c.marking <= $clearance AND c.recordedAt <= $at
      AND (c.retractedAt IS NULL OR c.retractedAt > $at) AND NOT c.origin IN $without)
  WITH s, e, claims, count(place) > 0 AS located
  WHERE (s.kinds IS NULL OR any(c IN claims WHERE c.property = 'kind' AND c.value IN s.kinds))
    AND (s.countries IS NULL OR located OR any(c IN claims WHERE c.property = 'country' AND c.value IN s.countries))
    AND (s.name IS NULL OR any(c IN claims WHERE c.property IN ['name', 'otherName'] AND replace(replace(toLower(' ' + c.called), '-', ' '), "'", ' ') CONTAINS s.name))
    AND all(wanted IN s.having WHERE any(c IN claims
      WHERE c.property = wanted.property AND (wanted.value IS NULL OR c.value = wanted.value)))
  RETURN e.id AS id LIMIT $most
}
RETURN s.at AS at, collect(id) AS ids
