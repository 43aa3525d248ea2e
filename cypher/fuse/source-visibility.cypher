// From which clearance up a source is known: by a claim read in it or credited to it, or by a source known there that repeats it.
MATCH (touched:Source)-[:REPEATS]->*(s:Source)
WHERE touched.id IN $given.sources
WITH DISTINCT s
MATCH path = (origin:Source)-[:REPEATS]->*(s)
WHERE all(r IN relationships(path) WHERE r.retractedAt IS NULL)
WITH s, origin, reduce(high = 0, r IN relationships(path) | CASE WHEN r.marking > high THEN r.marking ELSE high END) AS bar
WITH s, bar,
  coalesce(head([k IN range(0, 4) WHERE EXISTS {
    (origin)<-[:CITES|ATTRIBUTED_TO]-(c:Claim) WHERE c.marking <= k
  }]), 5) AS known,
  coalesce(head([k IN range(0, 4) WHERE EXISTS {
    (origin)<-[:CITES|ATTRIBUTED_TO]-(c:Claim) WHERE c.marking <= k AND c.retractedAt IS NULL
  }]), 5) AS seen
WITH s,
  min(CASE WHEN known > bar THEN known ELSE bar END) AS knownFrom,
  min(CASE WHEN seen > bar THEN seen ELSE bar END) AS seenFrom
SET s.knownFrom = knownFrom, s.seenFrom = seenFrom
