// A reference that gives a name claims the name, with the source, locator, grades and marking of the claim that it stands in.
import type { Draft } from './draft.ts';
import { valueIdOf } from './identity.ts';
import type { Problems } from './problems.ts';
import { entityRefs, type KnownEntity } from './references.ts';

/** A claim of the property name for each name that a draft's references give. */
export function namesIn(draft: Draft): Draft[] {
  return entityRefs(draft)
    .filter(({ ref }) => ref.name != null && ref.name.trim() !== '')
    .map(({ ref, where }) => ({
      ...draft,
      where: `${where}.name`,
      subject: ref.id,
      object: null,
      type: null,
      tie: null,
      identity: null,
      role: null,
      episode: null,
      qualifiers: [],
      property: 'name',
      value: ref.name!.normalize('NFC').trim(),
      stance: 'ASSERTS',
      stage: 'STATED',
      validFrom: null,
      validTo: null,
      observedOn: null,
      quote: null,
    }));
}

/** Whoever may read a claim must be able to read a name of whom it is about. */
export function checkNames(
  drafts: readonly Draft[],
  known: ReadonlyMap<string, KnownEntity>,
  problems: Problems,
): void {
  const namedFrom = new Map<string, number>();
  for (const { property, stance, subject, marking } of drafts)
    if (property === 'name' && stance === 'ASSERTS')
      namedFrom.set(subject, Math.min(marking, namedFrom.get(subject) ?? marking));
  for (const draft of drafts)
    for (const { ref, where } of entityRefs(draft)) {
      const { marking } = draft;
      const named = known.get(ref.id)?.namedAt[marking] === true || (namedFrom.get(ref.id) ?? 5) <= marking;
      if (!named && ref.name == null)
        problems.add(`${where}.name`, `who may read this claim may read no name of "${ref.id}": give one`);
    }
}

/** The value of a property, as an id. */
export function valueIdIn(draft: Draft): string | null {
  return draft.property === null ? null : valueIdOf(draft.subject, draft.property, draft.value ?? '');
}
