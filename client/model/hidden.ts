/** What a filter left out, in words: "12 ties are not shown: grade 9, date 3". */
import type { EntityHiddenQuery } from '../../generated/client.ts';

type Hidden = EntityHiddenQuery['neighbourhood']['hidden'];

/** Null where nothing is hidden. */
export function hiddenWords(hidden: Hidden): { words: string; cleared: boolean } | null {
  const reasons: [string, number][] = [
    ['date', hidden.byDate],
    ['stage', hidden.byStage],
    ['grade', hidden.byGrade],
    ['only denied', hidden.bySources],
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
