// Where paths lead when entities are one, rightly or wrongly, and what was known before that was decided.
import { afterAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import {
  at,
  flow,
  institution,
  nodesOf,
  office,
  organization,
  person,
  textAt,
  tied,
  unique,
  valued,
  visitor,
} from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask } = visitor(door);

const decide = async (entities: string[], marking = 'CLEAR'): Promise<string> =>
  textAt(await ask('RecordSame', { entities, marking, reason: 'one birth date' }), 'id');
const undo = (id: string) => ask('RetractSame', { id, reason: 'two of that name' });
const between = (from: string, to: string) => ({ from: { ids: [from] }, to: { ids: [to] } });
const ways = async (from: string, to: string): Promise<string[]> =>
  (at(await ask('Paths', between(from, to)), 'paths') as { entities: { id: string }[] }[]).map(
    ({ entities }) => entities.map(({ id }) => id).join(' '),
  );
const alleged = { stage: 'ALLEGED', reliability: 'C', credibility: 'POSSIBLY_TRUE' } as const;

test('a tie without direction between two that are one joins that one to itself, and no path passes it', async () => {
  const [a, b, c] = unique('a', 'b', 'c');
  await door.record(
    tied(person(a), 'FAMILY_OF', person(b)),
    tied(person(b), 'FAMILY_OF', person(c)),
    tied(person(c), 'FAMILY_OF', person(a)),
  );
  await decide([a, b]);
  const family = nodesOf(at(await ask('Entity', { id: a }), 'ties'));
  expect(
    new Set(family.map(({ from, to }) => `${at(from, 'id') as string} ${at(to, 'id') as string}`)),
  ).toEqual(new Set([`${a} ${a}`, `${a} ${c}`]));
  expect(family).toHaveLength(2);
  expect(await ways(a, c)).toEqual([`${a} ${c}`]);
});

test('namesakes: kept apart no path leads to the Port Authority, wrongly joined one does, and undoing takes it away', async () => {
  const [ring, elder, master, port, younger] = unique('ring', 'dorrow-1961', 'master', 'port', 'dorrow-1984');
  await door.record(
    tied(person(younger, 'Pel Dorrow'), 'MEMBER_OF', organization(ring), alleged),
    tied(person(elder, 'Pel Dorrow'), 'HOLDS', office(master), {
      reliability: 'A',
      credibility: 'CONFIRMED',
    }),
    tied(office(master), 'OFFICE_OF', institution(port), { reliability: 'A', credibility: 'CONFIRMED' }),
  );
  expect(await ways(ring, port)).toEqual([]);
  const id = await decide([younger, elder]);
  expect(await ways(ring, port)).toEqual([`${ring} ${elder} ${master} ${port}`]);
  expect(at(await ask('Paths', between(ring, port)), 'paths.0')).toMatchObject({
    weakest: { grade: 'C3' },
    narrative: expect.stringContaining('Pel Dorrow'),
  });
  await undo(id);
  expect(await ways(ring, port)).toEqual([]);
});

test('two scripts: who is found to be one leads from the circle to the party by what each of them is known for', async () => {
  const [circle, f05, f06, holdings, party, cyrillic, latin] = unique(
    ...(['circle', 'f05', 'f06', 'holdings', 'party', 'yaren-cyrillic', 'yaren-latin'] as const),
  );
  const sure = { reliability: 'A', credibility: 'CONFIRMED' } as const;
  await door.record(
    tied(person(cyrillic, 'Ярен Олм'), 'MEMBER_OF', organization(circle), alleged),
    tied(person(latin, 'Yaren Olm'), 'DIRECTS', organization(holdings), sure),
    valued(organization(party), 'kind', 'party', sure),
    ...[f05, f06].flatMap((paid) => [
      tied(organization(holdings), 'PAYS', flow(paid), sure),
      tied(flow(paid), 'PAID_TO', organization(party), sure),
    ]),
  );
  expect(await ways(circle, party)).toEqual([]);
  await decide([cyrillic, latin]);
  const olm = [cyrillic, latin].sort()[0]!;
  expect(new Set(await ways(circle, party))).toEqual(
    new Set([f05, f06].map((paid) => `${circle} ${olm} ${holdings} ${paid} ${party}`)),
  );
  expect(at(await ask('Paths', between(circle, party)), 'paths.0.weakest.grade')).toBe('C3');
  // Each of the ids can be named, and what was known before the decision is still so then.
  expect(await ways(latin, circle)).toEqual([`${olm} ${circle}`]);
  expect(await ways(cyrillic, holdings)).toEqual([`${olm} ${holdings}`]);
});

test('what was known at an earlier moment was known under the ids of then', async () => {
  const [a, b, post] = unique('a', 'b', 'post');
  await door.record(tied(person(a), 'HOLDS', office(post)), tied(person(b), 'HOLDS', office(post)));
  const moments = [(door.clock.now += 60_000)];
  door.clock.now += 60_000;
  const id = await decide([a, b]);
  moments.push((door.clock.now += 60_000));
  door.clock.now += 60_000;
  await undo(id);
  moments.push((door.clock.now += 60_000));
  const then = async (moment: number) => {
    const where = { asKnownOn: new Date(moment).toISOString() };
    const { ties } = (await ask('Neighbourhood', { of: [post], where })) as { ties: object[] };
    const { paths } = (await ask('Paths', { ...between(b, post), where })) as { paths: object[] };
    return {
      ties: new Set(ties.map((tie) => [at(tie, 'from.id'), at(tie, 'evidence.claims')])),
      paths: paths.map((path) => at(path, 'entities.0.id')),
    };
  };
  const apart = {
    ties: new Set([
      [a, 1],
      [b, 1],
    ]),
    paths: [b],
  };
  expect(await then(moments[0]!)).toEqual(apart);
  expect(await then(moments[1]!)).toEqual({ ties: new Set([[a, 2]]), paths: [a] });
  expect(await then(moments[2]!)).toEqual(apart);
});

test('who is known as a class of actors, or as a party, is so under all its ids', async () => {
  const [a, b, gang, boss] = unique('a', 'b', 'gang', 'boss');
  await door.record(
    tied(organization(b), 'ALLIED_WITH', organization(gang), alleged),
    tied(person(boss), 'LEADS', organization(b), alleged),
    valued(organization(a, 'traders'), 'generic', 'yes'),
  );
  expect(await ways(boss, gang)).toHaveLength(1);
  await decide([a, b]);
  expect(await ways(boss, gang)).toEqual([]);
});

test('a measure counts as one who is one', async () => {
  const [a, b, x, y, z] = unique('a', 'b', 'x', 'y', 'z');
  await door.record(
    ...[x, y].map((to) => tied(person(a, 'Measured'), 'ASSOCIATE_OF', person(to), alleged)),
    ...[y, z].map((to) => tied(person(b, 'Measured'), 'ASSOCIATE_OF', person(to), alleged)),
  );
  const degrees = async () =>
    (
      at(await ask('Centrality', { measure: 'DEGREE', among: { name: 'Measured' } }), 'ranks') as object[]
    ).map((rank) => [at(rank, 'entity.id'), at(rank, 'score')]);
  const apart = await degrees();
  expect(apart.map(([id]) => id)).toEqual([a, b]);
  await decide([a, b]);
  const [[id, score] = [], ...others] = await degrees();
  expect([id, others]).toEqual([a, []]);
  // Three neighbours instead of two, among one entity less.
  expect(score).toBeGreaterThan(apart[0]![1] as number);
});
