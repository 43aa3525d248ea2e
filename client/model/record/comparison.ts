/** A tie, or a value of an entity, as it is now and as it would be then. */
import type { AffectedFragment, TieRowFragment, ValuesNowQuery } from '../../../generated/client.ts';
import type { Part } from '../parts.ts';
import { valueWords } from '../values.ts';
import { propertyLabel, tieLabel } from '../vocabulary.ts';
import {
  contestedBesides,
  type Effect,
  effectOnName,
  effectsOnEvidence,
  effectsOnTie,
  evidenceOf,
} from './effects.ts';

export interface Comparison {
  /** What is compared. */
  of: Part[];
  ofTie: boolean;
  /** It is not there yet. */
  isNew: boolean;
  /** No claim that stands would be about it any more. */
  isGone: boolean;
  effects: Effect[];
  /** Other values of the property that it would contest. */
  contests: string[];
  /** Other values of the property that it would contest no more. */
  frees: string[];
}

/** What is there now of what a claim is about. */
export type Now = { tie: TieRowFragment | null } | { entity: ValuesNowQuery['entity'] };

/** @param then the claim in the answer to what was tried */
export function compared(now: Now, then: AffectedFragment): Comparison | null {
  if ('tie' in now) return then.tie && comparedTies(now.tie, then.tie);
  return comparedValues(now.entity, then);
}

/** Whether two claims are about one tie, or one value. */
export function isOfSame(a: AffectedFragment, b: AffectedFragment): boolean {
  if (a.tie || b.tie) return a.tie?.id === b.tie?.id;
  return a.subject.id === b.subject.id && a.property === b.property && a.value === b.value;
}

function comparedTies(now: TieRowFragment | null, after: TieRowFragment): Comparison {
  const { from, to, type } = after;
  // A tie that was retracted whole is still answered by its id.
  const before = now?.evidence.claims ? now : null;
  const isGone = after.evidence.claims === 0;
  return {
    of: [{ entity: from }, ` ${tieLabel(type, true)} `, { entity: to }],
    ofTie: true,
    isNew: before === null && !isGone,
    isGone,
    effects: isGone ? [] : effectsOnTie(before, after),
    contests: [],
    frees: [],
  };
}

function comparedValues(
  entity: ValuesNowQuery['entity'],
  { subject, property, value }: AffectedFragment,
): Comparison | null {
  if (property === null || value === null) return null;
  const [before, after] = [entity?.properties ?? [], subject.properties];
  const [was, is] = [evidenceOf(before, property, value), evidenceOf(after, property, value)];
  const inWords = (one: string) => valueWords(property, one, subject.type);
  return {
    of: [{ entity: subject }, `, ${propertyLabel(property)}: ${inWords(value)}`],
    ofTie: false,
    isNew: was === null && is !== null,
    isGone: is === null,
    effects: [...(is ? effectsOnEvidence(was, is) : []), ...effectOnName(entity, subject)],
    contests: contestedBesides(before, after, property, value).map(inWords),
    frees: contestedBesides(after, before, property, value).map(inWords),
  };
}
