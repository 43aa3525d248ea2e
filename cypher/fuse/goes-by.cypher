// What entities go by at each clearance, and all that they are one with at some; neither where nothing was decided. The label spares
// all others a look at either. One that others go by is listed from where a claim about any of them stands (seenFrom).
UNWIND $given.entities AS row
MATCH (e:Entity {id: row.id})
WHERE row.goesBy IS NOT NULL OR e:Joined
SET e.goesBy = row.goesBy, e.sameAs = row.sameAs
FOREACH (one IN CASE WHEN row.goesBy IS NULL THEN [] ELSE [e] END | SET one:Joined)
FOREACH (one IN CASE WHEN row.goesBy IS NULL THEN [e] ELSE [] END | REMOVE one:Joined)
WITH collect(e) AS all
UNWIND all AS e
WITH e WHERE e.goesBy IS NOT NULL
SET e.seenFrom = coalesce(head([k IN range(0, 4) WHERE EXISTS {
  MATCH (m:Entity)<-[:SUBJECT|OBJECT]-(c:Claim)
  WHERE m.id IN e.sameAs AND m.goesBy[k] = e.id AND c.retractedAt IS NULL AND c.marking <= k
}]), 5)
