// Who coded what: by whose scheme or reading do claims class things? By a property of its own, or by a qualifier of a tie.
MATCH (c:Claim)
WHERE c.marking <= $clearance AND c.retractedAt IS NULL
  AND (c.property IN $given.properties OR any(name IN c.qualifierNames WHERE name IN $given.qualifiers))
UNWIND CASE
  WHEN c.property IS NOT NULL THEN [{what: c.property, coder: c.value}]
  ELSE [i IN range(0, size(c.qualifierNames) - 1) WHERE c.qualifierNames[i] IN $given.qualifiers | {what: c.type, coder: c.qualifierValues[i]}]
END AS coding
WITH coding.what AS what, coding.coder AS coder, count(*) AS claims ORDER BY what, claims DESC, coder
RETURN what, coder, claims
