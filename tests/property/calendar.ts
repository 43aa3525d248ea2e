// The days of a partial date, by arithmetic of its own: an independent reading of what the server takes from a library.

/** Days since 1970-01-01, both ends included; for ever is infinite. */
export interface Period {
  first: number;
  last: number;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function lengthOf(year: number, month: number): number {
  return (lengths[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
}

/** The number of a day, counted year by year and month by month. */
export function dayNumber(year: number, month: number, day: number): number {
  let days = day - 1;
  for (let y = 1970; y < year; y++) days += isLeap(y) ? 366 : 365;
  for (let y = year; y < 1970; y++) days -= isLeap(y) ? 366 : 365;
  for (let m = 1; m < month; m++) days += lengthOf(year, m);
  return days;
}

/** The days that "2012", "2012-04", "2012-04-18" or one of these with "~" can mean. */
export function periodOf(text: string): Period {
  const about = text.endsWith('~');
  const [year = 0, month, day] = text.replace('~', '').split('-').map(Number);
  if (month === undefined) {
    const years = about ? 1 : 0;
    return { first: dayNumber(year - years, 1, 1), last: dayNumber(year + years + 1, 1, 1) - 1 };
  }
  if (day === undefined) {
    const at = year * 12 + month - 1;
    const start = (months: number) => dayNumber(Math.floor(months / 12), (months % 12) + 1, 1);
    return { first: start(at - (about ? 1 : 0)), last: start(at + (about ? 2 : 1)) - 1 };
  }
  const days = about ? 1 : 0;
  const number = dayNumber(year, month, day);
  return { first: number - days, last: number + days };
}

/** The days on which something with these dates may hold: an unknown start or end, and "..", reach for ever. */
export function mayHoldIn(validFrom: string | null, validTo: string | null): Period {
  return {
    first: validFrom === null ? -Infinity : periodOf(validFrom).first,
    last: validTo === null || validTo === '..' ? Infinity : periodOf(validTo).last,
  };
}

export function overlap(a: Period, b: Period): boolean {
  return a.first <= b.last && b.first <= a.last;
}
