/** Whether a tie holds, in words: holds, last attested, and not then are kept apart. */
import type { TieRowFragment } from '../../generated/client.ts';
import { dateAdverb, dateWords, periodWords } from './dates.ts';

/** @param asOf the period asked for; null: today. Null where there is nothing to say. */
export function holdingWords(tie: TieRowFragment, asOf: string | null): string | null {
  const period = periodWords(tie.validFrom, tie.validTo);
  const spans =
    tie.strands.length > 1 ? `${period ?? 'undated'}, and ${tie.strands.length - 1} more` : period;
  if (tie.holds === 'LAST_ATTESTED' && tie.lastAttestedOn) {
    return [spans, `last attested ${dateWords(tie.lastAttestedOn)}`].filter(Boolean).join(', ');
  }
  if (tie.holds === 'NOT_THEN' && asOf) return [spans, `not ${dateAdverb(asOf)}`].filter(Boolean).join(', ');
  return spans;
}
