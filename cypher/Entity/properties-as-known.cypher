// The claims about properties of entities, for all entities of a level, as they were known. A parent is all ids of one entity.
UNWIND $given.parents AS parent
UNWIND split(parent, ' ') AS id
MATCH (:Entity {id: id})<-[:SUBJECT]-(c)
WHERE c.property IS NOT NULL AND ($given.names IS NULL OR c.property IN $given.names)
  AND c.marking <= $clearance AND c.recordedAt <= $given.at AND (c.retractedAt IS NULL OR c.retractedAt > $given.at)
  AND NOT c.origin IN $given.without
RETURN parent, collect(c {
    .id, .subject, .object, .type, .role, .qualifierNames, .qualifierValues, .property, .value, .origin, .band, .marking,
    .stance, .stage, .validFrom, .validTo, .observedOn, .recordedAt, .retractedAt, about: c.valueId
  }) AS claims
