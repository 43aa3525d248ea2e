// What is there already of the ids that the claims refer to. Whether it is visible decides what the caller is told.
RETURN
  COLLECT {
    MATCH (e:Entity) WHERE e.id IN $given.entities
    RETURN e {
      .id, .type, visible: e.knownFrom <= $clearance,
      namedAt: CASE WHEN e:Joined THEN COLLECT {
        UNWIND range(0, 4) AS k
        MATCH (r:Entity {id: e.goesBy[k]})
        RETURN r.name[k] <> '' ORDER BY k
      } ELSE [name IN e.name | name <> ''] END
    }
  } AS entities,
  COLLECT {
    MATCH (s:Source) WHERE s.id IN $given.sources
    RETURN s {
      .id, .title, .kind, .authors, .publisher, .publishedOn, .url,
      .language, .translationOf, .sha256, .capturedAt, .capturedBy, .archivedAt, .handling, .originator, visible: s.knownFrom <= $clearance, .knownFrom,
      repeats: head(COLLECT {
        MATCH (s)-[r:REPEATS]->(o:Source) WHERE r.retractedAt IS NULL
        RETURN { id: o.id, visible: r.marking <= $clearance } ORDER BY r.marking
      })
    }
  } AS sources,
  COLLECT {
    UNWIND $given.ties AS id
    CALL (id) { MATCH (c:Claim {tie: id}) RETURN c ORDER BY c.marking, c.id LIMIT 1 }
    RETURN { id: id, type: c.type, subject: c.subject, object: c.object, visible: c.marking <= $clearance, marking: c.marking, identity: c.identity }
  } AS ties,
  COLLECT { MATCH (e:Entity) WHERE e.id IN $given.sources + $given.ties RETURN e.id }
  + COLLECT { MATCH (s:Source) WHERE s.id IN $given.entities + $given.ties RETURN s.id }
  + COLLECT { UNWIND $given.entities + $given.sources AS id MATCH (c:Claim {tie: id}) RETURN DISTINCT id }
  + COLLECT { MATCH (c:Claim) WHERE c.id IN $given.entities + $given.sources + $given.ties RETURN c.id }
  + COLLECT { MATCH (d:Same) WHERE d.id IN $given.entities + $given.sources + $given.ties RETURN d.id } AS taken
