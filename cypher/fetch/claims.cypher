// Claims by their ids, as the viewer may see them: what was retracted later than $at still stood then.
MATCH (c:Claim)
WHERE c.id IN $ids AND c.marking <= $clearance AND c.recordedAt <= $at AND NOT c.origin IN $without
MATCH (g:Graph)
RETURN g.epoch + ' ' + g.version + ' ' + g.same AS state, c {
  .*,
  retractedAt: CASE WHEN c.retractedAt <= $at THEN c.retractedAt END,
  retractionReason: CASE WHEN c.retractedAt <= $at THEN c.retractionReason END
} AS claim
