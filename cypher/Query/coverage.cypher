// How many entities of each type may the viewer see, and where $given.countries, which of them belong to which countries, as claimed?
MATCH (e:Entity)
WHERE e.seenFrom <= $clearance AND CASE WHEN e:Joined THEN e.goesBy[$clearance] = e.id ELSE true END
WITH e, CASE WHEN $given.countries
  THEN [i IN range(0, size(e.countries) - 1) WHERE e.countriesSeen[i * 5 + $clearance] | e.countries[i]]
  ELSE []
END AS countries
WITH e.type AS type, coalesce(countries, []) AS countries, e.id AS id
RETURN type, countries, count(*) AS entities, collect(CASE WHEN countries <> [] THEN id END) AS ids
