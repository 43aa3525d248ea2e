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
  const word = tieType(draft.type);
  const { from, to } = endsOf(draft);
  const role = word?.role.identity ? draft.role : null;
  const part = (word?.qualifiers ?? [])
    .filter((one) => one.identity)
    .map((one) => draft.qualifiers.find((given) => given.name === one.name)?.value ?? null);
  return idOf('tie', draft.type, from, to, role, draft.episode, ...part);
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
