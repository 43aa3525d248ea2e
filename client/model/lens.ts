/** Through which lens the graph is seen: whose eyes, when, known since when, how good. */
import type { GradeBand, Marking, TieFilter } from '../../generated/client.ts';
import { bands, markings } from './grades.ts';
import { isPartialDate } from './dates.ts';

export interface Lens {
  /** Null: as far as the viewer may see. */
  clearance: Marking | null;
  /** A day, a month or a year in which a tie may hold; null: any time. */
  asOf: string | null;
  /** The day at whose end the graph is asked, as "2020-12-31"; null: now. */
  asKnownOn: string | null;
  minGrade: GradeBand | null;
  /** At least so many independent sources. */
  minSources: number;
  /** Whether ties are shown whose last proceeding cleared them. */
  cleared: boolean;
}

/** As many as the API takes. */
const mostSources = 100;

export const openLens: Lens = {
  clearance: null,
  asOf: null,
  asKnownOn: null,
  minGrade: null,
  minSources: 1,
  cleared: false,
};

export function readLens(words: URLSearchParams): Lens {
  const asOf = words.get('on');
  const asKnownOn = words.get('known');
  const sources = Number(words.get('sources'));
  return {
    clearance: markings.find((marking) => marking === words.get('as')) ?? null,
    asOf: asOf && isPartialDate(asOf) ? asOf : null,
    asKnownOn: asKnownOn && isDay(asKnownOn) ? asKnownOn : null,
    minGrade: bands.find((band) => band === words.get('grade')) ?? null,
    minSources: sources >= 1 && sources <= mostSources ? Math.floor(sources) : 1,
    cleared: words.get('cleared') === 'shown',
  };
}

export function writeLens(words: URLSearchParams, lens: Lens): void {
  if (lens.clearance) words.set('as', lens.clearance);
  if (lens.asOf) words.set('on', lens.asOf);
  if (lens.asKnownOn) words.set('known', lens.asKnownOn);
  if (lens.minGrade) words.set('grade', lens.minGrade);
  if (lens.minSources > 1) words.set('sources', String(lens.minSources));
  if (lens.cleared) words.set('cleared', 'shown');
}

/** The lens as the API takes it; the clearance travels in a header. */
export function tieFilter(lens: Lens): TieFilter {
  return {
    ...(lens.asOf && { asOf: lens.asOf }),
    ...(lens.asKnownOn && { asKnownOn: endOf(lens.asKnownOn) }),
    ...(lens.minGrade && { minGrade: lens.minGrade }),
    ...(lens.minSources > 1 && { minSources: lens.minSources }),
    ...(lens.cleared && { includeCleared: true }),
  };
}

/** The last moment of that day, in UTC. */
export function endOf(day: string): string {
  return `${day}T23:59:59.999Z`;
}

export function isOpen(lens: Lens): boolean {
  const { clearance, asOf, asKnownOn, minGrade, minSources, cleared } = lens;
  return !clearance && !asOf && !asKnownOn && !minGrade && minSources <= 1 && !cleared;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
