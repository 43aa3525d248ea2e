// Entities by their ids, and the claims of their names and countries, as they were known: for what is not the present. What is asked
// for is all ids of one entity.
UNWIND $given.ids AS asked
MATCH (e:Entity)<-[:SUBJECT|OBJECT]-(any)
WHERE e.id IN split(asked, ' ') AND any.marking <= $clearance AND any.recordedAt <= $given.at AND NOT any.origin IN $given.without
WITH asked, collect(DISTINCT e) AS all
RETURN asked, all[0].type AS type,
  COLLECT {
    UNWIND all AS e
    MATCH (e)<-[:SUBJECT]-(c)
    WHERE c.property IN ['name', 'otherName', 'country'] AND c.marking <= $clearance AND c.recordedAt <= $given.at
      AND (c.retractedAt IS NULL OR c.retractedAt > $given.at) AND NOT c.origin IN $given.without
    RETURN c {
      .id, .subject, .object, .type, .role, .qualifierNames, .qualifierValues, .property, .value, .origin, .band, .marking,
      .stance, .stage, .validFrom, .validTo, .observedOn, .recordedAt, .retractedAt, about: c.valueId
    }
  } AS claims
