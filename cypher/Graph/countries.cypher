// To which countries do the entities belong, as claimed, and how many claims are about them? What belongs to two counts in both.
MATCH (e:Entity) WHERE e.seenFrom <= $clearance AND (NOT e:Joined OR e.goesBy[$clearance] = e.id)
UNWIND [i IN range(0, size(e.countries) - 1) WHERE e.countriesSeen[i * 5 + $clearance] | e.countries[i]] AS country
UNWIND [e] + CASE WHEN e:Joined THEN COLLECT {
  MATCH (m:Entity) WHERE m.id IN e.sameAs AND m.goesBy[$clearance] = e.id AND m.id <> e.id RETURN m
} ELSE [] END AS m
MATCH (m)<-[:SUBJECT|OBJECT]-(c:Claim) WHERE c.marking <= $clearance AND c.retractedAt IS NULL
WITH country, count(DISTINCT e) AS entities, count(DISTINCT c) AS claims ORDER BY claims DESC, country
RETURN country, entities, claims
