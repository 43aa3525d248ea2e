// Is what was written through another server in the next answer?
import { afterAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { institution, organization, person, refusal, tied, unique, visitor } from './story.ts';

const door = await frontDoor();
const elsewhere = await frontDoor({ keep: true });
afterAll(async () => {
  await elsewhere.close();
  await door.close();
});
const { ask, attempt } = visitor(door);

const alleged = { stage: 'ALLEGED', reliability: 'B', credibility: 'PROBABLY_TRUE' } as const;

test('paths and surroundings have what another server wrote since the last question', async () => {
  const [ana, gang, ministry] = unique('ana', 'gang', 'ministry');
  await door.record(
    tied(person(ana), 'MEMBER_OF', organization(gang), alleged),
    tied(person('bystander'), 'BRIBES', institution(ministry), alleged),
  );
  const paths = { from: { ids: [gang] }, to: { ids: [ministry] } };
  const around = { of: [ana], depth: 1 };
  const seen = async () => {
    const [found, surroundings] = [await ask('Paths', paths), await ask('NeighbourhoodOf', around)];
    return {
      paths: (found as { paths: unknown[] }).paths.length,
      ties: (surroundings as { ties: unknown[] }).ties.length,
    };
  };
  expect(await seen()).toEqual({ paths: 0, ties: 1 });
  const [bribe] = await elsewhere.record(tied(person(ana), 'BRIBES', institution(ministry), alleged));
  expect(await seen()).toEqual({ paths: 1, ties: 2 });
  await elsewhere.ask('mutation($ids: [ID!]!) { retractClaims(ids: $ids, reason: "wrong") { id } }', {
    ids: [bribe!.id],
  });
  expect(await seen()).toEqual({ paths: 0, ties: 1 });
});

test('whom another server has just written of is there', async () => {
  const [ana, gang] = unique('ana', 'gang');
  const around = { of: [ana], depth: 1 };
  expect(refusal(await attempt('NeighbourhoodOf', around)).code).toBe('NOT_FOUND');
  await elsewhere.record(tied(person(ana), 'MEMBER_OF', organization(gang), alleged));
  expect(await ask('NeighbourhoodOf', around)).toMatchObject({ entities: [{ name: ana }, { name: gang }] });
});
