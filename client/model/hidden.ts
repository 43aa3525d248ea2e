/** What a filter left out, in words: "12 ties are not shown: grade 9, date 3". */
import type { HiddenPartsFragment } from '../../generated/client.ts';

/** @param minSources as in the lens. Null where nothing is hidden. */
export function hiddenWords(
  hidden: HiddenPartsFragment,
  minSources: number,
): { words: string; cleared: boolean } | null {
  const reasons: [string, number][] = [
    ['type', hidden.byType],
    ['date', hidden.byDate],
    ['stage', hidden.byStage],
    ['grade', hidden.byGrade],
    // With no more than one source asked for, only what nobody asserts has too few.
    [minSources > 1 ? 'sources' : 'only denied', hidden.bySources],
    ['contested', hidden.byContested],
    ['cleared', hidden.byCleared],
  ];
  const counted = reasons.filter(([, count]) => count > 0);
  const total = counted.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  const ties = total === 1 ? '1 tie is' : `${total} ties are`;
  const why = counted.map(([reason, count]) => `${reason} ${count}`).join(', ');
  return { words: `${ties} not shown: ${why}`, cleared: hidden.byCleared > 0 };
}
