// As many claims as a large load writes, as far as their number matters: about nothing that is analysed.
MATCH (g:Graph)
UNWIND range(1, 20000) AS n
CREATE (:Claim {changed: g.version + 1})
