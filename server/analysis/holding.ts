// Does a tie hold in a period, was it last attested before, or did it not hold then?
import { type Days, daysOf } from '../values/partialDate.ts';
import type { Strand } from './strands.ts';

export type Holding = 'HOLDS' | 'LAST_ATTESTED' | 'NOT_THEN';

type Dated = Pick<Strand, 'to' | 'first' | 'last'>;

/** The strand that may hold in this period, else the latest; undefined where there is none. */
export function strandFor<S extends Dated>(strands: readonly S[], period: Days | null): S | undefined {
  return (period && strands.findLast((strand) => mayHoldIn(strand, period))) ?? strands.at(-1);
}

/**
 * LAST_ATTESTED where a tie may hold in the period only because its end is open or unknown, and the last time that a source saw
 * it to be so lies before the period.
 */
export function holdingIn(strands: readonly Dated[], lastAttestedOn: string | null, period: Days): Holding {
  const strand = strands.findLast((one) => mayHoldIn(one, period));
  if (!strand) return 'NOT_THEN';
  const ends = strand.to !== null && strand.to !== '..';
  if (ends || lastAttestedOn === null) return 'HOLDS';
  return daysOf(lastAttestedOn).last < period.first ? 'LAST_ATTESTED' : 'HOLDS';
}

function mayHoldIn(strand: Dated, period: Days): boolean {
  return strand.first <= period.last && strand.last >= period.first;
}
