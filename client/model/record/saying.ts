/** How a draft would read, in the page's own words for claims. */
import type { EntityNameFragment } from '../../../generated/client.ts';
import type { Part } from '../parts.ts';
import { claimSentence } from '../wording.ts';
import { lineOf } from './cited.ts';
import { type Draft, objectOf, subjectOf } from './draft.ts';
import type { End } from './ends.ts';
import { givenQualifiers, valueIn } from './input.ts';

/** Null while nothing is said yet. */
export function sentenceIn(draft: Draft): Part[] | null {
  const { about, stance, stage } = draft;
  const subject = named(subjectOf(draft));
  if (!about || !subject) return null;
  const parts = claimSentence({
    subject,
    object: named(objectOf(draft)),
    source: lineOf(draft.source),
    tie: 'tie' in about ? { type: about.tie } : null,
    property: 'property' in about ? about.property : null,
    value: 'property' in about ? valueIn(draft) || '…' : null,
    role: draft.role.trim() || null,
    qualifiers: givenQualifiers(draft),
    stance,
    // Until the stage is given it reads as the most careful of all.
    stage: stage ?? 'MENTIONED',
  });
  // Where the other end is open the sentence is, too.
  return parts.at(-2) === '…' && parts.at(-1) === '.' ? parts.slice(0, -1) : parts;
}

/** Null where nobody is named yet. */
function named(end: End | null): EntityNameFragment | null {
  const name = end?.name.trim();
  return end && name ? { id: end.id, type: end.type ?? 'PERSON', name } : null;
}
