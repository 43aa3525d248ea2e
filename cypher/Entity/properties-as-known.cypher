// The claims about properties of entities, for all entities of a level, as they were known. A parent is all ids of one entity.
UNWIND $parents AS parent
UNWIND split(parent, ' ') AS id
MATCH (:Entity {id: id})<-[:SUBJECT]-(c:Claim)
WHERE c.property IS NOT NULL AND ($names IS NULL OR c.property IN $names)
  AND c.marking <= $clearance AND c.recordedAt <= $at AND (c.retractedAt IS NULL OR c.retractedAt > $at)
  AND NOT c.origin IN $without
RETURN parent, collect(c {
    .id, .subject, .object, .type, .role, .qualifierNames, .qualifierValues, .property, .value, .origin, .band, .marking,
    .stance, .stage, .validFrom, .validTo, .observedOn, .recordedAt, .retractedAt, about: c.valueId
  }) AS claims
