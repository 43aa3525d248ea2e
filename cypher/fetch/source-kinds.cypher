// The sources of each kind that the viewer may ever have known of.
MATCH (s:Source) WHERE s.knownFrom <= $clearance
RETURN s.kind AS key, collect(s.id) AS ids
