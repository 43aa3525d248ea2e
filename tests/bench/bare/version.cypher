MATCH (g:Graph) RETURN g.version AS version
