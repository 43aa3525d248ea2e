/** Dates as sources give them (EDTF), in the words that the server has for them, too. */
import { dateAdverb, dateWords } from '../../server/values/dateWords.ts';

export { dateAdverb, dateWords };

const day = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)$/;

/** Whether this can be asked as a period: "2012", "2012-04", "2012-04-18", each with or without "~". */
export function isPartialDate(text: string): boolean {
  const [, year, month, date] = day.exec(text) ?? [];
  if (!year) return false;
  if (month && (Number(month) < 1 || Number(month) > 12)) return false;
  return !date || new Date(`${year}-${month}-${date}T00:00:00Z`).getUTCDate() === Number(date);
}

/** What somebody types as a date, as the API has it: "2012", "2012-04", "April 2012", "18 apr 2012"; null where it is none. */
export function readDate(typed: string): string | null {
  const text = typed.trim().replace(/^about (.*)$/i, '$1~');
  if (isPartialDate(text)) return text;
  const [, dayOfMonth, name = '', year, about] = inWords.exec(text) ?? [];
  const month = monthNames.findIndex((one) => one.startsWith(name.toLowerCase()));
  if (!year || month < 0) return null;
  const parts = [year, month + 1, ...(dayOfMonth ? [dayOfMonth] : [])].map((part) =>
    String(part).padStart(2, '0'),
  );
  const date = parts.join('-') + about;
  return isPartialDate(date) ? date : null;
}

const inWords = /^(?:(\d{1,2})\.? )?(\p{L}{3,}) (\d{4})(~?)$/u;
const monthNames = Array.from({ length: 12 }, (_, at) =>
  dateWords(`2000-${String(at + 1).padStart(2, '0')}`)
    .split(' ')[0]!
    .toLowerCase(),
);

/** The last day that a date may mean: of "2012-02" the 29th. */
export function lastDayOf(date: string): string {
  const [year = 0, month = 12, day] = date.replace('~', '').split('-').map(Number);
  const last =
    day === undefined ? new Date(Date.UTC(year, month, 0)) : new Date(Date.UTC(year, month - 1, day));
  return last.toISOString().slice(0, 10);
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
