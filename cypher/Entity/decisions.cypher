// The decisions that entities are one with others, for all entities of a level, as they were known. A parent is all ids of one entity.
UNWIND $given.parents AS parent
UNWIND split(parent, ' ') AS id
MATCH (:Entity {id: id})<-[:OF]-(d:Same)
WHERE d.marking <= $clearance AND d.decidedAt <= $given.at AND (d.retractedAt IS NULL OR d.retractedAt > $given.at)
WITH DISTINCT parent, d ORDER BY d.decidedAt, d.id
RETURN parent, collect(d {
  .id, .marking, .reason, .decidedAt, retractedAt: null, retractionReason: null, ids: d.entities, entities: d.entities
}) AS decisions
