// The one node that every write locks first, so that writers queue and versions commit in order.
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (g:Graph) REQUIRE g.id IS UNIQUE;
MERGE (g:Graph {id: 'graph'})
  ON CREATE SET g.version = 0, g.epoch = randomUUID(), g.versions = [0, 0, 0, 0, 0], g.ties = [0, 0, 0, 0, 0], g.same = 0, g.fictional = false;
MATCH (g:Graph) SET g.same = coalesce(g.same, 0);
