// By which statements of cypher/setup was this graph made ready?
MATCH (g:Graph) RETURN g.setup AS digest
