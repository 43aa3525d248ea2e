// Makes fiction of a graph into which nothing was ever written; a graph that holds something stays what it is.
MATCH (g:Graph)
WHERE g.version = 0
SET g.fictional = true
RETURN g.fictional AS fictional
