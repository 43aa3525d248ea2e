// Last of all: by which statements this graph was made ready, so that they need not be asked at each start.
MATCH (g:Graph) SET g.setup = $digest;
