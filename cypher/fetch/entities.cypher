// Entities by their ids, as the viewer may see them: under the id that each goes by.
MATCH (g:Graph)
MATCH (asked:Entity) WHERE asked.id IN $given.ids AND asked.knownFrom <= $clearance
WITH g, asked, CASE WHEN asked:Joined THEN head(COLLECT { MATCH (r:Entity {id: asked.goesBy[$clearance]}) RETURN r }) ELSE asked END AS e
RETURN g.epoch + ' ' + g.version + ' ' + g.same AS state, asked.id AS asked, e {
  .id, .type, formerIds: CASE WHEN e:Joined THEN COLLECT {
    MATCH (m:Entity) WHERE m.id IN e.sameAs AND m.goesBy[$clearance] = e.id AND m.id <> e.id RETURN m.id ORDER BY m.id
  } ELSE [] END,
  name: CASE e.name[$clearance] WHEN '' THEN e.id ELSE e.name[$clearance] END,
  otherNames: [i IN range(0, size(e.names) - 1) WHERE e.namesSeen[i * 5 + $clearance] | e.names[i]],
  countries: [i IN range(0, size(e.countries) - 1) WHERE e.countriesSeen[i * 5 + $clearance] | e.countries[i]]
} AS entity
