// Is what was written through another server in the next answer?
import { afterAll, describe, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { institution, organization, person, refusal, tied, unique, visitor } from './story.ts';

const elsewhere = await frontDoor();
const seeing = await frontDoor({ keep: true });
const asking = await frontDoor({ keep: true, mustAsk: true });
afterAll(() => Promise.all([elsewhere, seeing, asking].map((door) => door.close())));

const alleged = { stage: 'ALLEGED', reliability: 'B', credibility: 'PROBABLY_TRUE' } as const;

describe.each([
  ['sees that something was written', seeing],
  ['has to ask whether', asking],
])('a server that %s', (_, door) => {
  const { ask, attempt } = visitor(door);

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

  test('that two are one, as another server has just decided, holds in what was known by then', async () => {
    const [ana, annie, gang] = unique('ana', 'annie', 'gang');
    await door.record(
      tied(person(ana), 'MEMBER_OF', organization(gang), alleged),
      tied(person(annie), 'MEMBER_OF', organization(gang), alleged),
    );
    const tomorrow = new Date(door.clock.now + 86_400_000).toISOString();
    const around = { of: [ana], where: { asKnownOn: tomorrow } };
    const named = async () => {
      const { data } = await door.ask(
        'query($of: [ID!]!, $where: TieFilter) { neighbourhood(of: $of, where: $where) { entities { id formerIds } } }',
        around,
      );
      return (data as { neighbourhood: { entities: object[] } }).neighbourhood.entities[0];
    };
    // Something was asked before, and nothing about her.
    await ask('Neighbourhood', { of: [gang], depth: 1 });
    await visitor(elsewhere).ask('RecordSame', { entities: [ana, annie], reason: 'one birth date' });
    expect(await named()).toEqual({ id: ana, formerIds: [annie] });
  });
});
