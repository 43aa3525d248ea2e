// What joins some of the training case best, for whoever may see how much of it?
import { expect, test } from 'vitest';
import { halvora } from './halvora.ts';

const graph = halvora();

interface Named {
  name: string;
}

interface Connect {
  tree: { entities: Named[]; ties: { type: string }[]; weakest: { grade: string }; narrative: string } | null;
  groups: Named[][];
}

const ask = (variables: object, clearance?: string) => graph.ask<Connect>('Connect', variables, clearance);
const names = (some: readonly Named[]) => some.map(({ name }) => name).sort();
const two = ['ridge-brigade', 'ministry-of-transport'];
const three = [...two, 'harbour-ring'];

test.each([
  ['RED', 'B2', ['Oven Tarrel', 'Ilka Morne', 'Minister of Transport']],
  ['AMBER', 'C3', ['Ardline Haulage', 'Ilka Morne', 'Minister of Transport']],
  ['GREEN', 'C3', ['Harbour Ring', 'Dorin Kest', 'Director of Customs', 'Customs Service']],
])('at %s two are joined as the best path joins them, at %s', async (clearance, grade, between) => {
  const { tree } = await ask({ entities: two }, clearance);
  expect(names(tree!.entities)).toEqual([...between, 'Ridge Brigade', 'Ministry of Transport'].sort());
  expect(tree!.weakest.grade).toBe(grade);
});

test('a third that is allied hangs on them by one tie more, whose denial is told', async () => {
  const { tree } = await ask({ entities: three }, 'RED');
  expect(tree!.ties.map(({ type }) => type).sort()).toEqual(
    ['ALLIED_WITH', 'FAMILY_OF', 'HOLDS', 'LEADS', 'OFFICE_OF'].sort(),
  );
  expect(tree!.narrative).toContain('replies, denying that Ridge Brigade and Harbour Ring act together');
  // Told as one walks: each tie leads on from an entity before it.
  expect(tree!.entities[0]).toEqual({ name: 'Harbour Ring' });
  expect(tree!.ties[0]).toEqual({ type: 'ALLIED_WITH' });
});

test('without what is contested, those that nobody joins stand apart', async () => {
  const where = { includeContested: false, minGrade: 'C3' };
  const { tree, groups } = await ask({ entities: three, where }, 'GREEN');
  expect(tree).toBe(null);
  expect(groups.map(names)).toEqual([['Harbour Ring', 'Ministry of Transport'], ['Ridge Brigade']]);
});
