// As if it had been recorded in one write.
MATCH (g:Graph)
SET g.version = 1, g.ties = $ties
