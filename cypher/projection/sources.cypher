// All sources and who wrote them.
MATCH (s:Source) RETURN s { .id, .authors } AS source
