// The entities of several selectors, each by ids or by a filter: which of them are there for this viewer, and what they go by.
UNWIND $given.selectors AS s
CALL (s) {
  WITH s WHERE s.ids IS NOT NULL
  UNWIND s.ids AS id
  MATCH (e:Entity {id: id}) WHERE e.knownFrom <= $clearance
  RETURN e.id AS id, CASE WHEN e:Joined THEN e.goesBy[$clearance] ELSE e.id END AS goesBy
  UNION
  // A plain condition here would be looked at for each entity that there is.
  UNWIND CASE WHEN s.ids IS NULL THEN [s.labels] ELSE [] END AS labels
  MATCH (e:Entity:$any(labels))
  WHERE e.seenFrom <= $clearance AND CASE WHEN e:Joined THEN e.goesBy[$clearance] = e.id ELSE true END
    AND (s.kinds IS NULL OR EXISTS {
      (e)-[:HAS]->(p:Property {name: 'kind'}) WHERE p.value IN s.kinds AND p.rank[$clearance] >= 0
    })
    AND (s.countries IS NULL
      OR any(i IN range(0, size(e.countries) - 1) WHERE e.countriesSeen[i * 5 + $clearance] AND e.countries[i] IN s.countries)
      OR EXISTS {
        UNWIND [e] + CASE WHEN e:Joined THEN COLLECT {
          MATCH (m:Entity) WHERE m.id IN e.sameAs AND m.goesBy[$clearance] = e.id AND m.id <> e.id RETURN m
        } ELSE [] END AS m
        MATCH (m)-[t:LOCATED_IN|OPERATES_IN]->(q:Entity) WHERE t.evidence[$clearance * 6 + 5] > 0
        UNWIND [q] + CASE WHEN q:Joined THEN COLLECT { MATCH (r:Entity {id: q.goesBy[$clearance]}) RETURN r } ELSE [] END AS p
        WITH p WHERE any(i IN range(0, size(p.countries) - 1) WHERE p.countriesSeen[i * 5 + $clearance] AND p.countries[i] IN s.countries)
        RETURN p
      })
    AND (s.name IS NULL OR EXISTS {
      (e)-[:HAS]->(p:Property) WHERE p.folded CONTAINS s.name AND p.rank[$clearance] >= 0
    })
    AND all(wanted IN s.having WHERE EXISTS {
      (e)-[:HAS]->(p:Property {name: wanted.property})
      WHERE p.rank[$clearance] >= 0 AND (wanted.value IS NULL OR p.value = wanted.value)
    })
  RETURN e.id AS id, e.id AS goesBy LIMIT $given.most
}
WITH s.at AS at, collect({id: id, goesBy: goesBy}) AS entities
MATCH (g:Graph)
RETURN g.epoch + ' ' + g.version + ' ' + g.same AS state, at, entities
