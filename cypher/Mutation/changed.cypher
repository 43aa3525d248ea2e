// What a write changed that each clearance may see.
MATCH (g:Graph)
SET g.versions = [k IN range(0, 4) | g.versions[k] + CASE WHEN k >= $marking THEN 1 ELSE 0 END]
