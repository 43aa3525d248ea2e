// Are these the dates of a claim, and what is wrong with them if not?
import { isPartialDate, mayHold } from './partialDate.ts';

type Given = string | null | undefined;

export interface ClaimDates {
  validFrom?: Given;
  validTo?: Given;
  observedOn?: Given;
}

export interface DateProblem {
  field: keyof ClaimDates;
  what: string;
}

export function dateProblems(dates: ClaimDates): DateProblem[] {
  const problems: DateProblem[] = [];
  for (const field of ['validFrom', 'observedOn'] as const)
    if (dates[field] === '..')
      problems.push({ field, what: '".." is for validTo alone: leave it out where it is not known' });
  for (const field of ['validFrom', 'validTo', 'observedOn'] as const) {
    const date = dates[field];
    if (date != null && date !== '..' && !isPartialDate(date))
      return [...problems, { field, what: `"${date}" is no date: give 2012, 2012-04, 2012-04-18 or 2012~` }];
  }
  const { validFrom, validTo } = dates;
  if (validFrom === '..' || validFrom == null || validTo == null) return problems;
  const days = mayHold(validFrom, validTo);
  if (days.first > days.last)
    problems.push({ field: 'validTo', what: `${validTo} lies before validFrom, ${validFrom}` });
  return problems;
}
