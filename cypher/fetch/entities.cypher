// Entities by their ids, as the viewer may see them.
MATCH (g:Graph)
MATCH (e:Entity) WHERE e.id IN $ids AND e.knownFrom <= $clearance
RETURN g.epoch + ' ' + g.version AS state, e {
  .id, .type, formerIds: [],
  name: CASE e.name[$clearance] WHEN '' THEN e.id ELSE e.name[$clearance] END,
  otherNames: [i IN range(0, size(e.names) - 1) WHERE e.namesSeen[i * 5 + $clearance] | e.names[i]],
  countries: [i IN range(0, size(e.countries) - 1) WHERE e.countriesSeen[i * 5 + $clearance] | e.countries[i]]
} AS entity
