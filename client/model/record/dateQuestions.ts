/** Dates that may be right and are odd: asked, never refused. */
import { daysOf, isPartialDate } from '../../../server/values/partialDate.ts';
import { dateAdverb, dateWords } from '../dates.ts';
import { lineOf } from './cited.ts';
import type { Draft } from './draft.ts';
import { labels } from './labels.ts';

/** By field: a document that was out before what it is said to tell. */
export function dateQuestions(draft: Draft): ReadonlyMap<string, string> {
  const { validFrom, observedOn, source, attributedTo } = draft;
  const says = lineOf(attributedTo)?.publishedOn ? attributedTo : source;
  const published = lineOf(says)?.publishedOn?.trim() ?? '';
  const which = says === source ? 'The source' : 'The document that it credits';
  const asked = new Map<string, string>();
  for (const [field, date] of [
    ['validFrom', validFrom.trim()],
    ['observedOn', observedOn.trim()],
  ] as const)
    if (isPartialDate(published) && isPartialDate(date) && daysOf(published).last < daysOf(date).first)
      asked.set(
        field,
        `${which} was published ${dateAdverb(published)}, before “${labels[field]}”, ${dateWords(date)}. Is that so?`,
      );
  return asked;
}

/** Half of a date: what may become one when one types on. */
export function isBegun(text: string): boolean {
  return /^(\d{0,4}|\d{4}-(0|1|0[1-9]|1[0-2])?|\d{4}-(0[1-9]|1[0-2])-[0-3]?)$/.test(text.trim());
}
