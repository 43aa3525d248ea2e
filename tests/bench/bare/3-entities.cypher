UNWIND $rows AS row
CREATE (e:$(row.labels)) SET e = row.properties
