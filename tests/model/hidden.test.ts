import { expect, test } from 'vitest';
import { hiddenWords } from '../../client/model/hidden.ts';
import { openLens } from '../../client/model/lens.ts';

const none = {
  byLimit: 5,
  byType: 0,
  byDate: 0,
  byStage: 0,
  byGrade: 0,
  bySources: 0,
  byContested: 0,
  byCleared: 0,
};

test('what is hidden is counted by what it lacks, in words that no number can be mistaken in', () => {
  const lens = { ...openLens, asOf: '2019-04', minGrade: 'C3' as const, minSources: 2 };
  const hidden = { ...none, byDate: 6, byGrade: 1200, bySources: 16, byCleared: 1 };
  expect(hiddenWords(hidden, lens)).toEqual({
    words:
      '1,223 ties hidden: not in April 2019 (6), below grade C3 (1,200), fewer than 2 independent sources (16), ' +
      'cleared by a proceeding (1)',
    cleared: true,
  });
  expect(hiddenWords({ ...none, bySources: 1 }, openLens)?.words).toBe('1 tie hidden: only denied (1)');
  const day = { ...openLens, asOf: '2019-04-18' };
  expect(hiddenWords({ ...none, byDate: 2 }, day)?.words).toBe('2 ties hidden: not on 18 April 2019 (2)');
  expect(hiddenWords(none, openLens)).toBeNull();
});
