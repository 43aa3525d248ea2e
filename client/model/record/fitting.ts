/** What a change in one field of a draft does to the others. */
import type { TieType } from '../../../generated/client.ts';
import { tieType } from '../vocabulary.ts';
import { lineOf } from './cited.ts';
import { type Draft, objectOf, subjectOf } from './draft.ts';
import { type About, mayBeSaid, mustGiveStage, stagesOf } from './relations.ts';

/** With something else in its fields, and without what no longer fits there. */
export function changed(draft: Draft, change: Partial<Draft>): Draft {
  const next = { ...draft, ...change };
  if (change.anchor || change.other !== undefined || change.about !== undefined) {
    if (next.about && next.anchor.type && !mayBeSaid(next.about, next.anchor.type, null)) next.about = null;
    if (!isSameTie(draft, next)) forgetTie(next);
    if (change.about !== undefined) fit(next, draft.about);
  }
  // Seen to be so when it was written: another source was written at another time.
  if (change.source && draft.observedOn === (lineOf(draft.source)?.publishedOn ?? '')) next.observedOn = '';
  if (!tellsSame(draft, next)) forgetTie(next);
  return next;
}

// Another word takes other roles, qualifiers, values and stages.
function fit(draft: Draft, before: About | null): void {
  const { about } = draft;
  const type = about && 'tie' in about ? about.tie : null;
  if (type !== (before && 'tie' in before ? before.tie : null)) {
    draft.role = '';
    draft.qualifiers = [];
  }
  if (type !== null || JSON.stringify(about) !== JSON.stringify(before)) draft.value = '';
  if (about && 'property' in about) draft.other = null;
  if (!stagesOf(about).some(({ name }) => name === draft.stage)) draft.stage = null;
  if (draft.stage === null && about && !mustGiveStage(about)) draft.stage = 'STATED';
  if (draft.stage === 'STATED' && mustGiveStage(about) && !mustGiveStage(before)) draft.stage = null;
}

function forgetTie(draft: Draft): void {
  draft.tieId = null;
  draft.episode = null;
}

function isSameTie(a: Draft, b: Draft): boolean {
  const key = (draft: Draft) => {
    const type: TieType | null = draft.about && 'tie' in draft.about ? draft.about.tie : null;
    const ends = [subjectOf(draft)?.id ?? '', objectOf(draft)?.id ?? ''];
    return JSON.stringify([
      type,
      type && tieType(type)?.symmetric ? ends.toSorted((one, two) => (one < two ? -1 : 1)) : ends,
    ]);
  };
  return key(a) === key(b);
}

// What the vocabulary makes part of a tie's identity.
function tellsSame(a: Draft, b: Draft): boolean {
  const key = ({ about, role, qualifiers }: Draft) => {
    const word = about && 'tie' in about ? tieType(about.tie) : undefined;
    const names = word?.qualifiers.filter(({ identity }) => identity).map(({ name }) => name) ?? [];
    return JSON.stringify([
      word?.role.identity ? role : '',
      qualifiers.filter(({ name }) => names.includes(name)),
    ]);
  };
  return key(a) === key(b);
}
