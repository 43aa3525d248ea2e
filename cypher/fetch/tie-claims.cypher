// The known claims about ties: for their role and qualifiers as they were known.
UNWIND $ids AS tie
MATCH (c:Claim {tie: tie})
WHERE c.marking <= $clearance AND c.recordedAt <= $at AND (c.retractedAt IS NULL OR c.retractedAt > $at)
  AND NOT c.origin IN $without
RETURN c {
    .id, .subject, .object, .type, .role, .qualifierNames, .qualifierValues, .property, .value, .origin, .band, .marking,
    .stance, .stage, .validFrom, .validTo, .observedOn, .recordedAt, .retractedAt, about: c.tie
  } AS claim
