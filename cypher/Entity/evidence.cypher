// What the evidence of entities rests on, for all entities of a level: the known claims of which they are subject or object.
// A parent is all ids of one entity. Claims are reached from it without their label: with it Neo4j may read all claims of the graph
// for each entity, by when they were recorded, as long as its index does not know how many are new.
UNWIND $given.parents AS parent
UNWIND split(parent, ' ') AS id
MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT]-(c)
WHERE c.marking <= $clearance AND c.recordedAt <= $given.at AND (c.retractedAt IS NULL OR c.retractedAt > $given.at)
  AND NOT c.origin IN $given.without
WITH DISTINCT parent, c
RETURN parent, collect(c {
  .id, .subject, .object, .type, .property, .value, .origin, .band, .marking, .stance, .stage, .validFrom, .validTo,
  .observedOn, .recordedAt, .retractedAt, qualifierNames: [], qualifierValues: [], role: null,
  about: coalesce(c.tie, c.valueId)
}) AS claims
