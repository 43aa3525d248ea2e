MATCH (g:Graph), (c:Claim)
REMOVE g.setup, c.key
