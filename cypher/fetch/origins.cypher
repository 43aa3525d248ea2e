// From which sources do the claims come that stand? The credited one, else the one that a claim was read in.
MATCH (g:Graph)
RETURN g.epoch + ' ' + g.version + ' ' + g.same AS state,
  COLLECT { MATCH (c:Claim) WHERE c.marking <= $clearance AND c.retractedAt IS NULL RETURN DISTINCT c.origin } AS origins
