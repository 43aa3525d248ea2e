// What changed since a version of the graph; nothing of another graph, nor where more claims changed than an answer should hold.
MATCH (g:Graph)
WITH g, g.epoch = $given.epoch AND COUNT { MATCH (c:Claim) WHERE c.changed > $given.version RETURN c LIMIT $given.most } < $given.most AS isKnown
RETURN g.epoch AS epoch, g.version AS version, g.same AS same, isKnown,
  COLLECT {
    MATCH (c:Claim) WHERE c.changed > $given.version AND isKnown AND (
      c.tie IS NOT NULL OR c.property IN $given.traits
      OR c.property = $given.withCountry.property AND EXISTS { (c)-[:SUBJECT]->(:$any($given.withCountry.labels)) }
    )
    RETURN [
      c.id, coalesce(c.tie, c.valueId), c.subject, coalesce(c.object, c.value), coalesce(c.type, c.property),
      c.origin, c.band, c.marking, c.stance, c.stage, c.role,
      c.validFrom, c.validTo, c.observedOn, c.recordedAt, c.retractedAt, c.identity
    ]
  } AS claims,
  COLLECT {
    MATCH (c:Claim)-[:SUBJECT|OBJECT]->(e:Entity) USING INDEX c:Claim(changed)
    WHERE c.changed > $given.version AND c.tie IS NOT NULL AND isKnown
    WITH DISTINCT e
    RETURN [e.id, e.type]
  } AS entities,
  COLLECT { MATCH (s:Source) WHERE s.changed > $given.version AND isKnown RETURN s { .id, .authors } } AS sources,
  COLLECT {
    MATCH (s:Source)-[r:REPEATS]->(o:Source) WHERE s.changed > $given.version AND isKnown
    RETURN r { .id, .marking, .recordedAt, .retractedAt, from: s.id, to: o.id }
  } AS repeats,
  COLLECT {
    MATCH (d:Same) WHERE d.changed > $given.version AND isKnown
    RETURN d {
      .id, .entities, .marking, .decidedAt, .retractedAt, type: head(COLLECT { MATCH (d)-[:OF]->(e:Entity) RETURN e.type })
    }
  } AS decisions
