/** What a filter left out, in words: "12 ties hidden: below grade C3 (9), not in 2019 (3)". */
import type { HiddenPartsFragment } from '../../generated/client.ts';
import { dateAdverb } from './dates.ts';
import type { Lens } from './lens.ts';

/** What the numbers in brackets count. */
export const hiddenMeans =
  'In brackets how many ties. Each is counted once, at the first of these that leaves it out.';

/** Null where nothing is hidden. */
export function hiddenWords(
  hidden: HiddenPartsFragment,
  { asOf, minGrade, minSources }: Pick<Lens, 'asOf' | 'minGrade' | 'minSources'>,
): { words: string; cleared: boolean } | null {
  const reasons: [string, number][] = [
    ['of other types', hidden.byType],
    [asOf ? `not ${dateAdverb(asOf)}` : 'at other dates', hidden.byDate],
    ['at other stages', hidden.byStage],
    [minGrade ? `below grade ${minGrade}` : 'below the grade', hidden.byGrade],
    // With no more than one source asked for, only what nobody asserts has too few.
    [minSources > 1 ? `fewer than ${minSources} independent sources` : 'only denied', hidden.bySources],
    ['contested', hidden.byContested],
    ['cleared by a proceeding', hidden.byCleared],
  ];
  const counted = reasons.filter(([, count]) => count > 0);
  const total = counted.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  const ties = total === 1 ? '1 tie' : `${total.toLocaleString('en')} ties`;
  const why = counted.map(([reason, count]) => `${reason} (${count.toLocaleString('en')})`).join(', ');
  return { words: `${ties} hidden: ${why}`, cleared: hidden.byCleared > 0 };
}
