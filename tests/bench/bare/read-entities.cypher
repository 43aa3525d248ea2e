// The entities that one write made, as they are now.
MATCH (:Claim {changed: $version})-[:SUBJECT|OBJECT]->(e:Entity {changed: $version})
RETURN DISTINCT {labels: labels(e), properties: properties(e)} AS row
