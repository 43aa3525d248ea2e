// The known claims about ties: for their role and qualifiers as they were known. A tie is the ids of all its parts.
UNWIND $given.ids AS tie
UNWIND split(tie, ' ') AS part
MATCH (c:Claim {tie: part})
WHERE c.marking <= $clearance AND c.recordedAt <= $given.at AND (c.retractedAt IS NULL OR c.retractedAt > $given.at)
  AND NOT c.origin IN $given.without
RETURN c {
    .id, .subject, .object, .type, .role, .qualifierNames, .qualifierValues, .property, .value, .origin, .band, .marking,
    .stance, .stage, .validFrom, .validTo, .observedOn, .recordedAt, .retractedAt, about: tie
  } AS claim
