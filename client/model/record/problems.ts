/** What is wrong with a draft, by the rules of the server, each at its field and in the words of the form. */
import { dateProblems } from '../../../server/values/claimDates.ts';
import { longest } from '../../../server/values/lengths.ts';
import { isPartialDate } from '../../../server/values/partialDate.ts';
import { normalise } from '../../../server/values/value.ts';
import { propertyOf, tieType } from '../vocabulary.ts';
import type { Cited } from './cited.ts';
import type { Draft } from './draft.ts';
import { givenQualifiers, valueIn } from './input.ts';
import { dateNames } from './labels.ts';
import { mayBeSaid } from './relations.ts';

/** By field, such as "validTo", "source.url" or "qualifiers.order". */
export type Problems = ReadonlyMap<string, string>;

/** What is typed and cannot stand so. */
export function wrongIn(draft: Draft): Problems {
  return new Map([
    ...wrongEnds(draft),
    ...wrongTexts(draft),
    ...dateProblems(datesOf(draft), dateNames).map(({ field, what }) => [field, what] as const),
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
    yield [`${field}.language`, `"${language}" is no language: give its code, such as pt`];
}

function* tooLong(field: string, text: string, most: number): Wrong {
  const { length } = text.trim();
  if (length > most) yield [field, `has ${length} characters; at most ${most} are kept`];
}

function datesOf({ validFrom, validTo, observedOn }: Draft) {
  return {
    validFrom: validFrom.trim() || null,
    validTo: validTo.trim() || null,
    observedOn: observedOn.trim() || null,
  };
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
