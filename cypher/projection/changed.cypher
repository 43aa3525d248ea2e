// What changed since a version of the graph; nothing of another graph.
MATCH (g:Graph)
RETURN g.epoch AS epoch, g.version AS version, g.same AS same,
  COLLECT {
    MATCH (c:Claim) WHERE c.changed > $version AND (c.tie IS NOT NULL OR c.property IN $traits) AND g.epoch = $epoch
    RETURN [
      c.id, coalesce(c.tie, c.valueId), c.subject, coalesce(c.object, c.value), coalesce(c.type, c.property),
      c.origin, c.band, c.marking, c.stance, c.stage, c.role,
      c.validFrom, c.validTo, c.observedOn, c.recordedAt, c.retractedAt, c.identity
    ]
  } AS claims,
  COLLECT {
    MATCH (c:Claim) WHERE c.changed > $version AND c.tie IS NOT NULL AND g.epoch = $epoch
    UNWIND [c.subject, c.object] AS id
    WITH DISTINCT id
    MATCH (e:Entity {id: id})
    RETURN [e.id, e.type]
  } AS entities,
  COLLECT { MATCH (s:Source) WHERE s.changed > $version AND g.epoch = $epoch RETURN s { .id, .authors } } AS sources,
  COLLECT {
    MATCH (s:Source)-[r:REPEATS]->(o:Source) WHERE s.changed > $version AND g.epoch = $epoch
    RETURN r { .id, .marking, .recordedAt, .retractedAt, from: s.id, to: o.id }
  } AS repeats,
  COLLECT {
    MATCH (d:Same) WHERE d.changed > $version AND g.epoch = $epoch
    RETURN d {
      .id, .entities, .marking, .decidedAt, .retractedAt, type: head(COLLECT { MATCH (d)-[:OF]->(e:Entity) RETURN e.type })
    }
  } AS decisions
