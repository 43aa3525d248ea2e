// Does a rank hang on one source?
import { afterAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { by, tellNexus, told } from './nexus.ts';
import { at, person, tied, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask } = visitor(door);

test('each rank has a range: with every one of the independent sources left out', async () => {
  await tellNexus(door);
  const answer = await ask('Centrality', { measure: 'NEXUS_BETWEENNESS', sensitivity: true });
  // Without the first the broker reaches nobody; without the second both are level; without the third the aide is gone.
  expect(told(answer)).toEqual([
    'broker 1.5 (1) 1-2',
    'aide 0.5 (2) 1-2',
    'army 0 (3) 2-3',
    'gang 0 (3) 2-3',
    'ministry 0 (3) 2-3',
  ]);
  expect(at(answer, 'sensitivity')).toEqual({ taken: 3, of: 3, error: null });
});

test('a source without which nobody scores leaves all at the last rank', async () => {
  await tellNexus(door);
  // At CLEAR the kind rests on the first source alone.
  const answer = await ask('Centrality', { measure: 'NEXUS_BETWEENNESS', sensitivity: true }, 'CLEAR');
  expect(told(answer).slice(0, 2)).toEqual(['broker 1.5 (1) 1-5', 'aide 0.5 (2) 1-5']);
});

test('sources that share an author are left out together', async () => {
  await tellNexus(door, { second: ['A. Writer'], third: ['A. Writer', 'B. Scribe'] });
  const answer = await ask('Centrality', { measure: 'NEXUS_BETWEENNESS', sensitivity: true, first: 2 });
  expect(told(answer)).toEqual(['broker 1.5 (1) 1-2', 'aide 0.5 (2) 1-2']);
  expect(at(answer, 'sensitivity')).toEqual({ taken: 2, of: 2, error: null });
});

test('only what the listed rest on is left out', async () => {
  await tellNexus(door);
  const answer = await ask('Centrality', { measure: 'DEGREE', sensitivity: true, among: { name: 'army' } });
  expect(told(answer)).toEqual(['army 1 (1) 1-1']);
  expect(at(answer, 'sensitivity')).toEqual({ taken: 1, of: 1, error: null });
});

test('of more than 50 sources those are left out that are behind most of the ties', async () => {
  await door.clean();
  const friends = (of: string, count: number, paper: (index: number) => string) =>
    Array.from({ length: count }, (_, index) =>
      tied(person(of), 'ASSOCIATE_OF', person(`friend-of-${of}-${paper(index)}-${index}`), by(paper(index))),
    );
  await door.record(
    ...friends('hub', 60, (index) => `paper-${String(index).padStart(2, '0')}`),
    ...friends('hub', 5, () => 'register'),
    ...friends('rival', 62, () => 'book'),
  );
  const answer = await ask('Centrality', { measure: 'DEGREE', sensitivity: true, first: 1 });
  // Without any one paper the hub stays ahead; without the register, which comes last by its id, it does not.
  expect(told(answer)).toEqual(['hub 65 (1) 1-2']);
  expect(at(answer, 'sensitivity')).toEqual({ taken: 50, of: 61, error: null });
});
