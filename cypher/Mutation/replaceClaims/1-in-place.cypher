// That some claims stand in the place of others, which were retracted with them. Which for which is not said, so they meet in one node:
// of thousands and thousands there would be millions of pairs.
CREATE (r:Replacement)
WITH r
CALL (r) {
  UNWIND $given.retracted AS id
  MATCH (c:Claim {id: id})
  CREATE (r)-[:OF]->(c)
}
UNWIND $given.recorded AS id
MATCH (c:Claim {id: id})
CREATE (c)-[:REPLACES]->(r)
