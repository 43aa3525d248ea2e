// What this graph holds, for this viewer.
MATCH (g:Graph)
RETURN g {
  version: g.versions[$clearance],
  .fictional,
  ties: g.ties[$clearance],
  entities: COUNT { MATCH (e:Entity) WHERE e.seenFrom <= $clearance },
  claims: COUNT { MATCH (c:$(['Seen0', 'Seen1', 'Seen2', 'Seen3', 'Seen4'][$clearance])) },
  sources: COUNT { MATCH (s:Source) WHERE s.seenFrom <= $clearance }
} AS graph
