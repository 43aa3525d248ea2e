// How much there is: what was written by recording and what was written bare must be the same.
RETURN
  COUNT { MATCH (:Claim) } AS claims, COUNT { MATCH (:Entity) } AS entities, COUNT { MATCH (:Source) } AS sources,
  COUNT { MATCH (:Property) } AS values, COUNT { MATCH ()-->() } AS relationships,
  COUNT { MATCH (:Entity)-->(:Entity) } AS ties
