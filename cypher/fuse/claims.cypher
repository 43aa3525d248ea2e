// The claims that stand about these ties and these properties of these entities.
CALL () {
  UNWIND $given.ties AS tie
  MATCH (c:Claim {tie: tie})
  WHERE c.retractedAt IS NULL
  RETURN c, c.tie AS about
  UNION ALL
  UNWIND $given.properties AS of
  MATCH (c:Claim {subject: of.entity, property: of.property})
  WHERE c.retractedAt IS NULL
  RETURN c, c.valueId AS about
}
RETURN c {
  .id, .subject, .object, .type, .role, .qualifierNames, .qualifierValues, .property, .value, .origin, .band, .marking,
  .stance, .stage, .validFrom, .validTo, .observedOn, .recordedAt, .retractedAt, about: about
} AS claim
