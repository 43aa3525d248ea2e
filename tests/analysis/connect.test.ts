// What joins some entities best, against every set of ties there is.
import { expect, test } from 'vitest';
import connect from '../../server/analysis/Query/connect.ts';
import { Chance, seedsFor, withSeed } from '../property/chance.ts';
import { type Invented, viewOf } from './invented.ts';

type Tie = Invented['ties'][number] & { band: number };
type Story = Omit<Invented, 'ties'> & { ties: Tie[] };

/** Of each type: whether two of it may meet at their object, and whether it has a direction. */
const types = {
  PROTECTS: { meets: true, symmetric: false },
  ASSOCIATE_OF: { meets: true, symmetric: true },
  HOLDS: { meets: false, symmetric: false },
  PART_OF: { meets: false, symmetric: false },
  CONTRACTS_WITH: { meets: false, symmetric: true },
} as const;
type Type = keyof typeof types;

/** Few entities, some through whom nobody passes, and so few ties that all sets of them can be tried. */
function invent(chance: Chance): Story {
  const count = chance.between(4, 8);
  const entities = Array.from({ length: count }, (_, at) => ({
    id: `e${(at * 5) % 11}`,
    type: chance.is(0.2) ? 'MISSION' : 'PERSON',
    kind: null,
    generic: chance.is(0.08),
  }));
  const ties = Array.from({ length: chance.between(count - 1, 12) }, (): Tie => {
    const [from, to] = chance.some(entities, 2).map(({ id }) => id) as [string, string];
    const type = chance.one(Object.keys(types) as Type[]);
    const [one, other] = types[type].symmetric && from > to ? [to, from] : [from, to];
    return {
      from: one,
      to: other,
      type,
      source: `s${chance.between(1, 3)}`,
      marking: 0,
      band: chance.between(0, 5),
    };
  });
  // Claims of one tie are one tie: each pair and type once.
  const key = ({ from, to, type }: Tie) => `${from} ${to} ${type}`;
  return { entities, ties: [...new Map(ties.map((tie) => [key(tie), tie])).values()] };
}

function isTree(ties: readonly Tie[], chosen: readonly string[], { entities }: Story): boolean {
  const ends = new Set(ties.flatMap(({ from, to }) => [from, to]));
  if (ends.size !== ties.length + 1 || chosen.some((id) => !ends.has(id))) return false;
  const reached = new Set([chosen[0]!]);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const { from, to } of ties)
      if (reached.has(from) || reached.has(to)) {
        reached.add(from);
        reached.add(to);
      }
  }
  if (reached.size < ends.size) return false;
  return entities.every(({ id, type, generic }) => {
    const here = ties.filter(({ from, to }) => from === id || to === id);
    if (here.length > 1 && (type === 'MISSION' || generic)) return false;
    // Who stands in a tree though nobody may pass must have been asked about.
    if (here.length > 0 && (type === 'MISSION' || generic) && !chosen.includes(id)) return false;
    return (Object.keys(types) as Type[]).every((one) => {
      const asObject = here.filter((tie) => tie.type === one && (types[one].symmetric || tie.to === id));
      return types[one].meets || asObject.length < 2;
    });
  });
}

const costOf = (ties: readonly Tie[]) => ties.reduce((sum, { band }) => sum + 16 ** band, 0);

function leastCost(story: Story, chosen: readonly string[], most: number): number {
  let least = Infinity;
  const { ties } = story;
  for (let bits = 1; bits < 2 ** ties.length; bits++) {
    const some = ties.filter((_, at) => (bits >> at) & 1);
    if (some.length <= most && costOf(some) < least && isTree(some, chosen, story)) least = costOf(some);
  }
  return least;
}

test('over random graphs the tree costs as little as the best of all sets of ties that are one', async () => {
  const seen = { joined: 0, apart: 0, wide: 0 };
  for (const seed of seedsFor(1_000, 20_000)) await withSeed(seed, async () => once(seed, seen));
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
}, 600_000);

function once(seed: number, seen: Record<'joined' | 'apart' | 'wide', number>): void {
  const chance = new Chance(seed);
  const story = invent(chance);
  const chosen = chance.some(
    story.entities.map(({ id }) => id),
    chance.between(2, 5),
  );
  const maxTies = chance.between(1, 7);
  const about = JSON.stringify({ ...story, chosen, maxTies });
  const graph = viewOf(story);
  const { tree, groups, isCut } = connect(graph, { entities: chosen, maxTies });
  const least = leastCost(story, chosen, maxTies);
  expect(isCut, about).toBe(false);
  if (least === Infinity) {
    expect(tree, about).toBe(null);
    expect(groups.flat().sort(), about).toEqual(chosen.toSorted());
    seen.apart++;
    return;
  }
  const named = new Map(story.ties.map((tie) => [`${tie.from} ${tie.type} ${tie.to}`, tie]));
  const ties = tree!.ties.map((id) => {
    const tie = graph.columns.tieIds.find(id);
    const { from, to } = graph;
    const [one, other] = [from[tie]!, to[tie]!].map((end) => graph.columns.entityIds.text(end));
    return named.get(`${one} ${id.split('-')[2]} ${other}`)!;
  });
  expect(isTree(ties, chosen, story), about).toBe(true);
  expect(costOf(ties), about).toBe(least);
  expect(new Set(tree!.entities), about).toEqual(new Set(ties.flatMap(({ from, to }) => [from, to])));
  seen.joined++;
  if (chosen.length > 2) seen.wide++;
}

test('somebody with 20,000 ties between them is joined by the best of them', () => {
  const numbers = Array.from({ length: 20_000 }, (_, at) => at);
  const person = (id: string) => ({ id, type: 'PERSON', kind: null, generic: false });
  const tie = (from: string, to: string, band: number) => ({
    from,
    to,
    type: 'ASSOCIATE_OF',
    source: 's1',
    marking: 0,
    band,
  });
  const graph = viewOf({
    entities: ['a', 'b', 'hub', ...numbers.map((at) => `x${at}`)].map(person),
    ties: [
      ...numbers.flatMap((at) => [tie('hub', `x${at}`, 2), tie('b', `x${at}`, at === 777 ? 2 : 3)]),
      tie('a', 'hub', 1),
    ],
  });
  const { tree } = connect(graph, { entities: ['a', 'b', 'hub'], maxTies: 8 });
  expect(tree?.entities).toEqual(['a', 'hub', 'x777', 'b']);
});

test('what would take too much memory is not begun', () => {
  const people = Array.from({ length: 3_000 }, (_, at) => `e${at}`);
  const graph = viewOf({
    entities: people.map((id) => ({ id, type: 'PERSON', kind: null, generic: false })),
    ties: people.slice(1).map((id, at) => ({
      from: people[Math.floor(at / 2)]!,
      to: id,
      type: 'ASSOCIATE_OF',
      source: 's1',
      marking: 0,
    })),
  });
  expect(connect(graph, { entities: people.slice(0, 8), maxTies: 12 }).tree?.ties).toHaveLength(7);
  const wide = viewOf({
    entities: ['hub', ...Array.from({ length: 60_000 }, (_, at) => `e${at}`)].map((id) => ({
      id,
      type: 'PERSON',
      kind: null,
      generic: false,
    })),
    ties: Array.from({ length: 60_000 }, (_, at) => ({
      from: 'hub',
      to: `e${at}`,
      type: 'ASSOCIATE_OF',
      source: 's1',
      marking: 0,
    })),
  });
  expect(connect(wide, { entities: people.slice(0, 8), maxTies: 12 })).toMatchObject({
    isTooLarge: true,
    tree: null,
  });
});
