// Are these the dates of a claim, and what is wrong with them if not?
import { isPartialDate, mayHold } from './partialDate.ts';

type Given = string | null | undefined;

export interface ClaimDates {
  validFrom?: Given;
  validTo?: Given;
  observedOn?: Given;
}

/** What each is called where somebody reads what is wrong with it. */
export type DateNames = Readonly<Record<keyof ClaimDates, string>>;

export interface DateProblem {
  field: keyof ClaimDates;
  what: string;
}

const asArguments: DateNames = { validFrom: 'validFrom', validTo: 'validTo', observedOn: 'observedOn' };

/** @param called by default as the API calls them */
export function dateProblems(dates: ClaimDates, called: DateNames = asArguments): DateProblem[] {
  const problems: DateProblem[] = [];
  for (const field of ['validFrom', 'validTo', 'observedOn'] as const) {
    const date = dates[field];
    if (date == null || (date === '..' && field === 'validTo') || isPartialDate(date)) continue;
    const what =
      date === '..'
        ? `".." is for ${called.validTo} alone: leave it out where it is not known`
        : `"${date}" is no date: give 2012, 2012-04, 2012-04-18 or 2012~`;
    problems.push({ field, what });
  }
  const { validFrom, validTo } = dates;
  if (validFrom == null || validTo == null) return problems;
  if (problems.some(({ field }) => field !== 'observedOn')) return problems;
  const days = mayHold(validFrom, validTo);
  if (days.first > days.last)
    problems.push({ field: 'validTo', what: `${validTo} lies before ${called.validFrom}, ${validFrom}` });
  return problems;
}
