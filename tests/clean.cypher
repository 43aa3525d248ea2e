// Empties the graph and makes it another one, as if it had been restored from a backup.
MATCH (n) WHERE NOT n:Graph
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS
