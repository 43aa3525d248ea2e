// How much there is to load, of which version, and whether it is fiction.
MATCH (g:Graph)
RETURN g.epoch AS epoch, g.version AS version, g.same AS same, coalesce(g.fictional, false) AS fictional,
  COUNT { MATCH (c:Claim) WHERE c.tie IS NOT NULL } AS claims,
  COUNT { MATCH (:Entity) } AS entities,
  reduce(most = 0, n IN g.ties | CASE WHEN n > most THEN n ELSE most END) AS ties
