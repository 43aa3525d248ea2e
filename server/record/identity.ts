// Which ids follow from what was recorded? Hashes that say nothing by themselves, the same for the same input.
import { createHash } from 'node:crypto';
import { tieType } from '../vocabulary/vocabulary.ts';
import type { Draft } from './draft.ts';

/** 120 bits of a hash over these words, in 20 characters. */
export function idOf(...words: (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(words)).digest().subarray(0, 15).toString('base64url');
}

/** The ends of the tie that a claim is about: types without direction take them in order of id. */
export function endsOf(claim: { subject: string; object: string; type: string }): {
  from: string;
  to: string;
} {
  const { subject, object, type } = claim;
  const turned = tieType(type)?.symmetric === true && object < subject;
  return turned ? { from: object, to: subject } : { from: subject, to: object };
}

/** The id of a tie where none is given: its ends, its type, what the vocabulary makes part of its identity; never dates. */
export function tieIdOf(draft: Draft & { object: string; type: string }): string {
  const { from, to } = endsOf(draft);
  return idOf('tie', draft.type, from, to, ...partsOf(draft));
}

/** What tells a tie from others with the same ends and type, as one text: a given id, or what else is part of its identity. */
export function tieIdentityOf(draft: Draft & { object: string; type: string }): string | null {
  if (draft.tie !== null && draft.tie !== tieIdOf(draft)) return `id ${draft.tie}`;
  const parts = partsOf(draft);
  return parts.every((part) => part === null) ? null : JSON.stringify(parts);
}

// Role, episode and qualifiers, as far as they are part of a tie's identity.
function partsOf(draft: Draft & { type: string }): (string | null)[] {
  const word = tieType(draft.type);
  return [
    word?.role.identity ? draft.role : null,
    draft.episode,
    ...(word?.qualifiers ?? [])
      .filter((one) => one.identity)
      .map((one) => draft.qualifiers.find((given) => given.name === one.name)?.value ?? null),
  ];
}

/** The id of a value of a property: the same for all claims about it. */
export function valueIdOf(entity: string, property: string, value: string): string {
  return idOf('value', entity, property, value);
}

/** What makes two recordings one claim: the normalised input, with references as ids and defaults filled in. */
export function fingerprintOf(draft: Draft): string {
  return idOf(
    'claim',
    draft.subject,
    draft.tie,
    draft.type,
    draft.object,
    draft.role,
    draft.episode,
    JSON.stringify(draft.qualifiers),
    draft.property,
    draft.value,
    draft.stance,
    draft.stage,
    draft.reliability,
    draft.credibility,
    draft.marking,
    draft.validFrom,
    draft.validTo,
    draft.observedOn,
    draft.cites,
    draft.attributedTo,
    draft.locator,
    draft.quote,
  );
}

/** The id of a claim: recorded again after a retraction it is a new one. `times` it was recorded before. */
export function claimIdOf(fingerprint: string, times: number): string {
  return times === 0 ? fingerprint : idOf('again', fingerprint, times);
}
