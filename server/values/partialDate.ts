// What days can a partial date mean? EDTF (ISO 8601-2), parsed by a library; the rest is what we accept of it.
import edtf, { Date as DateOfCalendar } from 'edtf';

/** Days since 1970-01-01, both ends included. */
export interface Days {
  first: number;
  last: number;
}

export const beforeAll = -0x80000000;
export const afterAll = 0x7fffffff;

const shape = /^\d{4}(-\d{2}(-\d{2})?)?~?$/;
const dayInMs = 86_400_000;

/** Is this a day, a month or a year, with or without "~", that the calendar has? */
export function isPartialDate(text: string): boolean {
  return rememberedDays(text) !== undefined;
}

// Documents repeat few dates many times, and the library's parser takes a third of a millisecond.
const remembered = new Map<string, Days>();
const mostRemembered = 50_000;

/**
 * The days that a partial date can mean. "2012~" is give or take that unit: 2011-01-01 to 2013-12-31.
 * Throws RangeError for text that `isPartialDate` does not accept.
 */
export function daysOf(text: string): Days {
  const days = rememberedDays(text);
  if (!days) throw new RangeError(`"${text}" is not a day, a month or a year`);
  return days;
}

function rememberedDays(text: string): Days | undefined {
  const known = remembered.get(text);
  if (known) return known;
  const days = shape.test(text) ? parse(text) : undefined;
  if (!days) return undefined;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, days);
  return days;
}

function parse(text: string): Days | undefined {
  try {
    const date = edtf(text);
    // By its class: the library's own `type` is a class's name, which a bundle for the page does not keep.
    if (!(date instanceof DateOfCalendar)) return undefined;
    const first = new Date(date.min);
    // The library takes the 29th of February of any year for the day after the 28th.
    if (!first.toISOString().startsWith(text.replace('~', ''))) return undefined;
    const last = new Date(date.max);
    if (text.endsWith('~')) {
      const [years, months, days] = [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ][date.precision - 1] as [number, number, number];
      shift(first, -years, -months, -days);
      // The first day of the unit after the next, less one: the last day of a longer or shorter month comes out right.
      last.setTime(last.getTime() + 1);
      shift(last, years, months, days);
      last.setTime(last.getTime() - 1);
    }
    return { first: Math.floor(first.getTime() / dayInMs), last: Math.floor(last.getTime() / dayInMs) };
  } catch {
    return undefined;
  }
}

function shift(date: Date, years: number, months: number, days: number): void {
  date.setUTCFullYear(date.getUTCFullYear() + years, date.getUTCMonth() + months, date.getUTCDate() + days);
}

/** The days on which a claim with these dates may hold: unknown starts and open ends reach for ever. */
export function mayHold(validFrom: string | null, validTo: string | null): Days {
  return {
    first: validFrom ? daysOf(validFrom).first : beforeAll,
    last: validTo && validTo !== '..' ? daysOf(validTo).last : afterAll,
  };
}

/** Today, as days since 1970-01-01. */
export function dayOf(moment: number): number {
  return Math.floor(moment / dayInMs);
}
