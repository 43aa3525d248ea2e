// Entities that are new; their names and visibility follow from the claims.
UNWIND $given.entities AS row
MERGE (e:Entity {id: row.id})
  ON CREATE SET
    e:$(row.label), e.type = row.type, e.seenFrom = 5, e.knownFrom = 5, e.changed = $given.version,
    e.name = ['', '', '', '', ''], e.names = [], e.namesSeen = [], e.countries = [], e.countriesSeen = []
