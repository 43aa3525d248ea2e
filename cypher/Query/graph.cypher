// What this graph holds, for this viewer; ties that are one are counted apart here. Entities and sources are looked through for their
// number, so only where it is asked for; the number of claims stands with their labels.
MATCH (g:Graph)
RETURN g.epoch + ' ' + g.version + ' ' + g.same AS state, g {
  version: g.versions[$clearance],
  .fictional,
  clearance: $clearance,
  ties: g.ties[$clearance],
  entities: CASE WHEN 'entities' IN $given.counts
    THEN COUNT { MATCH (e:Entity) WHERE e.seenFrom <= $clearance } - COUNT {
      MATCH (e:Joined) WHERE e.seenFrom <= $clearance AND e.goesBy[$clearance] <> e.id
    }
  END,
  claims: [
    COUNT { MATCH (:Seen0) }, COUNT { MATCH (:Seen1) }, COUNT { MATCH (:Seen2) }, COUNT { MATCH (:Seen3) }, COUNT { MATCH (:Seen4) }
  ][$clearance],
  sources: CASE WHEN 'sources' IN $given.counts THEN COUNT { MATCH (s:Source) WHERE s.seenFrom <= $clearance } END
} AS graph
