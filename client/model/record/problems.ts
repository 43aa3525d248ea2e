/** What is wrong with a draft, by the rules of the server, and what it still lacks: each at its field. */
import { dateProblems } from '../../../server/values/claimDates.ts';
import { longest } from '../../../server/values/lengths.ts';
import { isPartialDate } from '../../../server/values/partialDate.ts';
import { normalise } from '../../../server/values/value.ts';
import { propertyOf, tieType } from '../vocabulary.ts';
import type { Cited } from './cited.ts';
import { type Draft, objectOf, subjectOf } from './draft.ts';
import type { End } from './ends.ts';
import { givenQualifiers, valueIn } from './input.ts';
import { mayBeSaid, mustGiveStage } from './relations.ts';

/** By field, such as "validTo", "source.url" or "qualifiers.order". */
export type Problems = ReadonlyMap<string, string>;

/** What is typed and cannot stand so. */
export function wrongIn(draft: Draft): Problems {
  return new Map([
    ...wrongEnds(draft),
    ...wrongTexts(draft),
    ...dateProblems(datesOf(draft)).map(({ field, what }) => [field, what] as const),
    ...wrongQualifiers(draft),
    ...wrongValue(draft),
    ...wrongSource('source', draft.source),
    ...wrongSource('attributedTo', draft.attributedTo),
  ]);
}

type Wrong = Iterable<readonly [field: string, what: string]>;

function* wrongEnds({ anchor, other, about }: Draft): Wrong {
  if (about && anchor.type && other?.type && !mayBeSaid(about, anchor.type, other.type))
    yield ['about', 'cannot join these two: choose something else, or somebody else'];
  if (other && other.id === anchor.id) yield ['other', 'is the subject itself: a tie joins two entities'];
  for (const [field, end] of [
    ['anchor', anchor],
    ['other', other],
  ] as const)
    if (end) yield* tooLong(`${field}.name`, end.isNew ? end.name : end.calledToo, longest.name);
}

function* wrongTexts({ role, locator, quote }: Draft): Wrong {
  yield* tooLong('role', role, longest.role);
  yield* tooLong('locator', locator, longest.locator);
  yield* tooLong('quote', quote, longest.quote);
}

function* wrongQualifiers(draft: Draft): Wrong {
  const { about } = draft;
  const words = about && 'tie' in about ? (tieType(about.tie)?.qualifiers ?? []) : [];
  for (const { name, value } of givenQualifiers(draft)) {
    const word = words.find((one) => one.name === name);
    const result = word && normalise(value, word);
    if (result && 'problem' in result) yield [`qualifiers.${name}`, result.problem];
  }
}

function* wrongValue(draft: Draft): Wrong {
  const { about, anchor } = draft;
  const row =
    about && 'property' in about && anchor.type ? propertyOf(about.property, anchor.type) : undefined;
  if (!row || draft.value.trim() === '') return;
  const result = normalise(valueIn(draft), row);
  if ('problem' in result) yield ['value', result.problem];
}

function* wrongSource(field: string, cited: Cited | null): Wrong {
  if (!cited || 'known' in cited) return;
  const { title, publisher, publishedOn, url, language } = cited.fresh;
  yield* tooLong(`${field}.title`, title, longest.source);
  yield* tooLong(`${field}.publisher`, publisher, longest.source);
  if (publishedOn.trim() !== '' && !isPartialDate(publishedOn.trim()))
    yield [`${field}.publishedOn`, `"${publishedOn}" is no date: give 2012, 2012-04 or 2012-04-18`];
  const address = url.trim() === '' ? null : normalise(url, { type: 'url' });
  if (address && 'problem' in address) yield [`${field}.url`, address.problem];
  if (language.trim() !== '' && !isLanguage(language.trim()))
    yield [`${field}.language`, `"${language}" is no language: give BCP 47, such as pt`];
}

function* tooLong(field: string, text: string, most: number): Wrong {
  const { length } = text.trim();
  if (length > most) yield [field, `has ${length} characters; at most ${most} are kept`];
}

/** What is still to be filled in, in the words of the form. */
export function missingIn(draft: Draft): string[] {
  const { about, source, attributedTo } = draft;
  const tie = about && 'tie' in about ? tieType(about.tie) : undefined;
  return [
    about === null && 'what is said',
    tie && !(subjectOf(draft) && objectOf(draft)) && 'the other end',
    ...[draft.anchor, draft.other].map((end) => end && lackingOf(end)),
    tie?.role.use === 'required' && draft.role.trim() === '' && 'the role',
    about && 'property' in about && draft.value.trim() === '' && 'the value',
    about && mustGiveStage(about) && draft.stage === null && 'the stage',
    source === null ? 'the source' : lackingIn(source, 'the source'),
    attributedTo && lackingIn(attributedTo, 'whom it credits'),
    draft.marking === null && 'who may read it',
  ].filter((words) => typeof words === 'string');
}

function datesOf({ validFrom, validTo, observedOn }: Draft) {
  return {
    validFrom: validFrom.trim() || null,
    validTo: validTo.trim() || null,
    observedOn: observedOn.trim() || null,
  };
}

function lackingOf({ isNew, type, name }: End): string | null {
  if (!isNew) return null;
  if (type === null) return 'what kind of thing the new entity is';
  return name.trim() === '' ? 'the name of the new entity' : null;
}

function lackingIn(cited: Cited, what: string): string | null {
  if ('known' in cited) return null;
  const { title, kind } = cited.fresh;
  return title.trim() === '' ? `the title of ${what}` : kind === null ? `the kind of ${what}` : null;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
