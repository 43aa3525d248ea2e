// What a write changed that each clearance may see.
MATCH (g:Graph)
WITH g, g.versions AS before
SET g.versions = [k IN range(0, 4) | before[k] + CASE WHEN k >= $given.marking THEN 1 ELSE 0 END]
