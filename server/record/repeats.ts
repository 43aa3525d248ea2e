// Which source repeats which as a whole, as the claims' sources say.
import type { Draft } from './draft.ts';
import { idOf } from './identity.ts';
import type { Problems } from './problems.ts';
import { reserved, sourceRefs } from './references.ts';
import type { KnownSource } from './sourceReferences.ts';

/** Said again lower down it is another one, so that it is known there from then on, and not since it was said above. */
export interface Repeat {
  id: string;
  from: string;
  to: string;
  /** Known from the least marking of the claims that say so. */
  marking: number;
}

/** The repetitions that are said; whether they make a circle is seen once they are written. */
export function repeatsOf(
  drafts: readonly Draft[],
  known: ReadonlyMap<string, KnownSource>,
  created: ReadonlySet<string>,
  problems: Problems,
): Repeat[] {
  const repeats = new Map<string, Repeat>();
  for (const draft of drafts)
    for (const { ref, where } of sourceRefs(draft)) {
      const to = ref.repeats;
      if (to == null) continue;
      const there = known.get(ref.id)?.repeats;
      const before = repeats.get(ref.id)?.to ?? there?.id;
      if (!created.has(to) && !known.get(to)?.visible)
        problems.add(`${where}.repeats`, `"${to}" is not known: cite it in a claim first, or in this record`);
      else if (before && before !== to && there?.visible === false)
        problems.add(`${where}.repeats`, `"${to}": ${reserved}`);
      else if (before && before !== to)
        problems.add(
          `${where}.repeats`,
          `"${ref.id}" cannot repeat "${to}": a source repeats one source at most`,
        );
      else {
        const marking = Math.min(draft.marking, repeats.get(ref.id)?.marking ?? draft.marking);
        repeats.set(ref.id, { id: idOf('repeats', ref.id, to, marking), from: ref.id, to, marking });
      }
    }
  return [...repeats.values()];
}

/** Every source that is referred to, including those that are only said to be repeated. */
export function sourceIdsIn(drafts: readonly Draft[]): string[] {
  const ids = new Set<string>();
  for (const draft of drafts)
    for (const { ref } of sourceRefs(draft)) {
      ids.add(ref.id);
      if (ref.repeats != null) ids.add(ref.repeats);
    }
  return [...ids];
}
