// Which groups do the ties of the training case make, and which of them last?
import { expect, test } from 'vitest';
import { halvora } from './halvora.ts';

const graph = halvora();

interface Group {
  members: { entity: { name: string } }[];
  crime: number;
  state: number;
  sources: number;
  stability: number;
  withoutOneSource: number | null;
}

async function groupWith(name: string, id: string, clearance: string): Promise<Group & { names: string[] }> {
  const { communities } = await graph.ask<{ communities: Group[] }>(
    'Communities',
    { of: [id], sensitivity: true },
    clearance,
  );
  expect(communities).toHaveLength(1);
  const names = communities[0]!.members.map(({ entity }) => entity.name);
  expect(names).toContain(name);
  return { ...communities[0]!, names };
}

test('the Customs Service is grouped with whoever is said to bribe its directors, and other orders and sources break that group', async () => {
  const group = await groupWith('Customs Service', 'customs-service', 'RED');
  expect(group.names).toEqual(expect.arrayContaining(['Besh Kadar', 'Quill Haret', 'Lantern Circle']));
  expect(group).toMatchObject({ crime: 1, state: 3 });
  expect(group.stability).toBeLessThan(0.7);
  expect(group.withoutOneSource).toBeLessThan(group.stability);
});

test('who may see less finds the minister apart from the brigade, and the Harbour Ring with Customs', async () => {
  const brigade = async (clearance: string) =>
    (await groupWith('Ridge Brigade', 'ridge-brigade', clearance)).names;
  expect(await brigade('RED')).toEqual(expect.arrayContaining(['Ilka Morne', 'Ardline Haulage']));
  expect(await brigade('GREEN')).not.toContain('Ilka Morne');
  expect((await groupWith('Harbour Ring', 'harbour-ring', 'CLEAR')).names).toContain('Customs Service');
  expect((await groupWith('Harbour Ring', 'harbour-ring', 'GREEN')).names).not.toContain('Customs Service');
});

test('what only the Gazette tells of hangs together in every order, and on the Gazette alone', async () => {
  const group = await groupWith('Border Guard', 'border-guard', 'CLEAR');
  expect(group).toMatchObject({ sources: 1, stability: 1, withoutOneSource: 0, crime: 0, state: 2 });
});
