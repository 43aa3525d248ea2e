// What the evidence of entities rests on, for all entities of a level: the known claims of which they are subject or object.
UNWIND $parents AS parent
MATCH (e:Entity {id: parent})<-[r:SUBJECT|OBJECT]-(c:Claim)
WHERE c.marking <= $clearance AND c.recordedAt <= $at AND (c.retractedAt IS NULL OR c.retractedAt > $at)
  AND NOT c.origin IN $without
RETURN parent, collect(c {
  .id, .subject, .object, .type, .property, .value, .origin, .band, .marking, .stance, .stage, .validFrom, .validTo,
  .observedOn, .recordedAt, .retractedAt, qualifierNames: [], qualifierValues: [], role: null,
  about: coalesce(c.tie, c.valueId)
}) AS claims
