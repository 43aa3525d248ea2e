UNWIND $rows AS row
CREATE (c:Claim) SET c = row
