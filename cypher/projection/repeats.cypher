// All repetitions, those that no longer stand as well.
MATCH (s:Source)-[r:REPEATS]->(o:Source)
RETURN r { .id, .marking, .recordedAt, .retractedAt, from: s.id, to: o.id } AS repeat
