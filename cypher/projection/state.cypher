// Which state of the graph is this? The same words as long as nothing is written.
MATCH (g:Graph) RETURN g.epoch + ' ' + g.version + ' ' + g.same AS state
