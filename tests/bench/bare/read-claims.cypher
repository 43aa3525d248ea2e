// The claims of one write.
MATCH (c:Claim {changed: $version})
RETURN {labels: labels(c), properties: properties(c)} AS row
