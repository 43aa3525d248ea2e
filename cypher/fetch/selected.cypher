// The entities that fit filters, by what they go by: at most so many of each.
UNWIND $given.filters AS s
CALL (s) {
  MATCH (e:Entity:$any(s.labels))
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
  RETURN e.id AS id LIMIT $given.most
}
RETURN s.at AS at, collect(id) AS ids
