// Another graph, without anything in it, as clean.cypher and a new setup leave it.
MATCH (g:Graph)
SET g.version = 0, g.epoch = randomUUID(), g.versions = [0, 0, 0, 0, 0], g.ties = [0, 0, 0, 0, 0], g.same = 0, g.recordedAt = null
WITH g
MATCH (n) WHERE NOT n:Graph
DETACH DELETE n
