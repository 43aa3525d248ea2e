// The entities that claims refer to: known, new, or not to be used. What the caller may not see behaves as if it did not exist;
// where that cannot be kept up, its id is a reserved one.
import { entityType } from '../vocabulary/vocabulary.ts';
import type { Draft } from './draft.ts';
import type { EntityRef, SourceRef } from './inputs.ts';
import type { Problems } from './problems.ts';

export interface KnownEntity {
  id: string;
  type: string;
  visible: boolean;
  /** For each clearance, whether it has a name there. */
  namedAt: boolean[];
}

/** What is said of an id that names something which the caller may not know. */
export const reserved = 'this id cannot be used: choose another';

/** Ids that one record uses for two kinds of things: an id is unique over all that the graph holds. */
export function usedForTwo(ids: {
  entities: readonly string[];
  sources: readonly string[];
  ties: readonly string[];
}): string[] {
  const uses = Map.groupBy([...ids.entities, ...ids.sources, ...ids.ties], (id) => id);
  return [...uses].filter(([, times]) => times.length > 1).map(([id]) => id);
}

/** Finds the type of every entity that is referred to. What cannot be found goes to `problems`. */
export function entityTypesOf(
  drafts: readonly Draft[],
  known: ReadonlyMap<string, KnownEntity>,
  taken: ReadonlySet<string>,
  problems: Problems,
): { types: Map<string, string>; created: { id: string; type: string; label: string }[] } {
  const types = new Map<string, string>();
  const refs = drafts.flatMap(entityRefs);
  for (const { ref } of refs) if (ref.type != null && !types.has(ref.id)) types.set(ref.id, ref.type);
  for (const { ref, where } of refs) {
    const there = known.get(ref.id);
    const given = types.get(ref.id);
    if (taken.has(ref.id)) problems.add(`${where}.id`, `"${ref.id}": ${reserved}`);
    else if (there?.visible) {
      types.set(ref.id, there.type);
      if (ref.type != null && ref.type !== there.type)
        problems.add(`${where}.type`, `"${ref.id}" is known as ${there.type}, not ${ref.type}`);
    } else if (given === undefined)
      problems.add(`${where}.id`, `"${ref.id}" is not known: give the type of this new entity, and a name`);
    else if (ref.type != null && ref.type !== given)
      problems.add(`${where}.type`, `"${ref.id}" is called ${given} before and ${ref.type} here`);
    else if (there && there.type !== given) problems.add(`${where}.id`, `"${ref.id}": ${reserved}`);
  }
  const created = [...types]
    .filter(([id]) => !known.has(id))
    .map(([id, type]) => ({ id, type, label: entityType(type)?.label ?? type }));
  return { types, created };
}

export function entityRefs(draft: Draft): { ref: EntityRef; where: string }[] {
  const { input, where } = draft;
  const subject = { ref: input.subject, where: `${where}.subject` };
  return input.tie ? [subject, { ref: input.tie.to, where: `${where}.tie.to` }] : [subject];
}

export function sourceRefs(draft: Draft): { ref: SourceRef; where: string }[] {
  const { input, where } = draft;
  const read = { ref: input.source, where: `${where}.source` };
  return input.attributedTo ? [read, { ref: input.attributedTo, where: `${where}.attributedTo` }] : [read];
}
