/** Dates as sources give them (EDTF), in the words that the server has for them, too. */
import { dateWords } from '../../server/values/dateWords.ts';

export { dateWords };

const day = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)$/;

/** Whether this can be asked as a period: "2012", "2012-04", "2012-04-18", each with or without "~". */
export function isPartialDate(text: string): boolean {
  const [, year, month, date] = day.exec(text) ?? [];
  if (!year) return false;
  if (month && (Number(month) < 1 || Number(month) > 12)) return false;
  return !date || new Date(`${year}-${month}-${date}T00:00:00Z`).getUTCDate() === Number(date);
}

/** "2008 – 2012", "since 2008", "until 2012"; null where the sources give neither. */
export function periodWords(from: string | null, to: string | null): string | null {
  if (from && to === from) return dateWords(from);
  if (from && to && to !== '..') return `${dateWords(from)} – ${dateWords(to)}`;
  if (from) return `since ${dateWords(from)}`;
  if (to && to !== '..') return `until ${dateWords(to)}`;
  return null;
}

/** A moment as the reader's clock has it: "22 November 2026, 04:12 UTC". */
export function momentWords(moment: string): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  const iso = at.toISOString();
  return `${dateWords(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;
}

/** The latest of some partial dates, by the last day that each may mean; null where there is none. */
export function latest(dates: readonly (string | null)[]): string | null {
  let best: string | null = null;
  for (const date of dates) {
    if (date && day.test(date) && (!best || lastDay(date) > lastDay(best))) best = date;
  }
  return best;
}

function lastDay(date: string): string {
  return date.replace('~', '').padEnd(7, '-12').padEnd(10, '-31');
}
