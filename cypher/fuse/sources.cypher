// These sources, all that they repeat in the end, and who wrote them.
MATCH (s:Source) WHERE s.id IN $given.ids
CALL (s) {
  MATCH path = (s)-[:REPEATS]->*(:Source)
  RETURN last(nodes(path)) AS source, last(relationships(path)) AS repeat
}
WITH DISTINCT source, repeat
RETURN
  source { .id, .authors } AS source,
  CASE WHEN repeat IS NOT NULL
    THEN repeat { .id, .marking, .recordedAt, .retractedAt, from: startNode(repeat).id, to: endNode(repeat).id }
  END AS repeat
