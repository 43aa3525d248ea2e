// Claims by their ids, as the viewer may see them: what was retracted later than $given.at still stood then.
MATCH (c:Claim)
WHERE c.id IN $given.ids AND c.marking <= $clearance AND c.recordedAt <= $given.at AND NOT c.origin IN $given.without
MATCH (g:Graph)
RETURN g.epoch + ' ' + g.version + ' ' + g.same AS state, c {
  .*,
  retractedAt: CASE WHEN c.retractedAt <= $given.at THEN c.retractedAt END,
  retractionReason: CASE WHEN c.retractedAt <= $given.at THEN c.retractionReason END
} AS claim
