// Entities by their ids, and the claims of their names and countries, as they were known: for what is not the present. What is asked
// for is all ids of one entity.
UNWIND $ids AS asked
MATCH (e:Entity)<-[:SUBJECT|OBJECT]-(any:Claim)
WHERE e.id IN split(asked, ' ') AND any.marking <= $clearance AND any.recordedAt <= $at AND NOT any.origin IN $without
WITH asked, collect(DISTINCT e) AS all
RETURN asked, all[0].type AS type,
  COLLECT {
    UNWIND all AS e
    MATCH (e)<-[:SUBJECT]-(c:Claim)
    WHERE c.property IN ['name', 'otherName', 'country'] AND c.marking <= $clearance AND c.recordedAt <= $at
      AND (c.retractedAt IS NULL OR c.retractedAt > $at) AND NOT c.origin IN $without
    RETURN c {
      .id, .subject, .object, .type, .role, .qualifierNames, .qualifierValues, .property, .value, .origin, .band, .marking,
      .stance, .stage, .validFrom, .validTo, .observedOn, .recordedAt, .retractedAt, about: c.valueId
    }
  } AS claims
