// What no write would leave behind: numbers that no claim says, values that are gone, a name that nobody gave.
MATCH (:Entity)-[t]->(:Entity) SET t.claims = [9, 9, 9, 9, 9], t.evidence = [i IN range(0, 29) | 7], t.validFrom = ['', '', '', '', '']
WITH count(*) AS ties
MATCH (e:Entity) SET e.name = ['x', 'x', 'x', 'x', 'x'], e.seenFrom = 0, e.knownFrom = 0, e.goesBy = null REMOVE e:Joined
WITH count(*) AS entities
MATCH (p:Property) DETACH DELETE p;
