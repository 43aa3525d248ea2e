// The entities that fit, by name, each under the id that it goes by. With $given.count all are read, and the page is cut from them.
MATCH (e:Entity:$any($given.labels))
WHERE e.seenFrom <= $clearance AND CASE WHEN e:Joined THEN e.goesBy[$clearance] = e.id ELSE true END
  AND CASE WHEN $given.unfiltered THEN true ELSE
    ($given.kinds IS NULL OR EXISTS {
      (e)-[:HAS]->(p:Property {name: 'kind'}) WHERE p.value IN $given.kinds AND p.rank[$clearance] >= 0
    })
    AND ($given.countries IS NULL
      OR any(i IN range(0, size(e.countries) - 1) WHERE e.countriesSeen[i * 5 + $clearance] AND e.countries[i] IN $given.countries)
      OR EXISTS {
        UNWIND [e] + CASE WHEN e:Joined THEN COLLECT {
          MATCH (m:Entity) WHERE m.id IN e.sameAs AND m.goesBy[$clearance] = e.id AND m.id <> e.id RETURN m
        } ELSE [] END AS m
        MATCH (m)-[t:LOCATED_IN|OPERATES_IN]->(q:Entity) WHERE t.evidence[$clearance * 6 + 5] > 0
        UNWIND [q] + CASE WHEN q:Joined THEN COLLECT { MATCH (r:Entity {id: q.goesBy[$clearance]}) RETURN r } ELSE [] END AS p
        WITH p WHERE any(i IN range(0, size(p.countries) - 1) WHERE p.countriesSeen[i * 5 + $clearance] AND p.countries[i] IN $given.countries)
        RETURN p
      })
    AND ($given.name IS NULL OR EXISTS {
      (e)-[:HAS]->(p:Property) WHERE p.folded CONTAINS $given.name AND p.rank[$clearance] >= 0
    })
    AND all(wanted IN $given.having WHERE EXISTS {
      (e)-[:HAS]->(p:Property {name: wanted.property})
      WHERE p.rank[$clearance] >= 0 AND (wanted.value IS NULL OR p.value = wanted.value)
    })
  END
  // Here, since a condition on what is sorted would be looked at after all has been sorted.
  AND CASE WHEN $given.count OR $given.after IS NULL THEN true ELSE
    CASE e.name[$clearance] WHEN '' THEN e.id ELSE e.name[$clearance] END > $given.after.name
    OR (CASE e.name[$clearance] WHEN '' THEN e.id ELSE e.name[$clearance] END = $given.after.name AND e.id > $given.after.id)
  END
WITH e, e.name[$clearance] AS called
WITH e, CASE called WHEN '' THEN e.id ELSE called END AS name
ORDER BY name, e.id
LIMIT $given.read
WITH collect({e: e, name: name}) AS rows
UNWIND [row IN rows WHERE $given.after IS NULL OR row.name > $given.after.name OR (row.name = $given.after.name AND row.e.id > $given.after.id)][..$given.limit]
  + CASE WHEN $given.count THEN [null] ELSE [] END AS row
WITH row.e AS e, row.name AS name, size(rows) AS total
MATCH (g:Graph)
RETURN g.epoch + ' ' + g.version + ' ' + g.same AS state, total, CASE WHEN e IS NOT NULL THEN e {
  .id, .type, formerIds: CASE WHEN e:Joined THEN COLLECT {
    MATCH (m:Entity) WHERE m.id IN e.sameAs AND m.goesBy[$clearance] = e.id AND m.id <> e.id RETURN m.id ORDER BY m.id
  } ELSE [] END, name: name,
  otherNames: [i IN range(0, size(e.names) - 1) WHERE e.namesSeen[i * 5 + $clearance] | e.names[i]],
  countries: [i IN range(0, size(e.countries) - 1) WHERE e.countriesSeen[i * 5 + $clearance] | e.countries[i]]
} END AS node
