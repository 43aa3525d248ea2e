// What this graph holds, for this viewer; ties that are one are counted apart here.
MATCH (g:Graph)
RETURN g.epoch + ' ' + g.version + ' ' + g.same AS state, g {
  version: g.versions[$clearance],
  .fictional,
  ties: g.ties[$clearance],
  entities: COUNT { MATCH (e:Entity) WHERE e.seenFrom <= $clearance } - COUNT {
    MATCH (e:Joined) WHERE e.seenFrom <= $clearance AND e.goesBy[$clearance] <> e.id
  },
  claims: COUNT { MATCH (c:$(['Seen0', 'Seen1', 'Seen2', 'Seen3', 'Seen4'][$clearance])) },
  sources: COUNT { MATCH (s:Source) WHERE s.seenFrom <= $clearance }
} AS graph
