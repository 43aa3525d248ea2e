// What comes apart, against the plain way: take each one away, and look who still reaches whom.
import { expect, test } from 'vitest';
import brokers from '../../server/analysis/Query/brokers.ts';
import removal from '../../server/analysis/Query/removal.ts';
import { Chance, seedsFor, withSeed } from '../property/chance.ts';
import { invent, pairsOf, viewOf } from './invented.ts';

type Pair = readonly [string, string];

/** How many of `from` reach how many others of `to`, within so many ties. */
function connected(
  pairs: readonly Pair[],
  from: readonly string[],
  to: readonly string[],
  most = Infinity,
): number {
  const beside = new Map<string, string[]>();
  for (const [a, b] of pairs) {
    beside.set(a, [...(beside.get(a) ?? []), b]);
    beside.set(b, [...(beside.get(b) ?? []), a]);
  }
  let count = 0;
  for (const source of from) {
    const seen = new Set([source]);
    let frontier = [source];
    for (let step = 0; step < most && frontier.length > 0; step++) {
      frontier = frontier.flatMap((one) => beside.get(one) ?? []).filter((one) => !seen.has(one));
      for (const one of frontier) seen.add(one);
    }
    count += to.filter((one) => one !== source && seen.has(one)).length;
  }
  return count;
}

const without = (pairs: readonly Pair[], gone: readonly string[]) =>
  pairs.filter((pair) => !pair.some((one) => gone.includes(one)));

function story(seed: number) {
  const chance = new Chance(seed);
  const graph = invent(chance);
  const pairs = pairsOf(graph);
  const ids = graph.entities.map(({ id }) => id);
  const set = () => chance.some(ids, chance.between(1, 6));
  const [from, to] = [set(), set()];
  // Sets hold who has a place in the graph; whoever has no tie reaches nobody anyway.
  return { chance, graph: viewOf(graph), pairs, ids: ids.toSorted(), from, to };
}

test('over random graphs, who is gone parts as many pairs as a search of everything says, and the best part most', async () => {
  for (const seed of seedsFor(200, 3_000)) await withSeed(seed, async () => removed(seed));
}, 300_000);

function removed(seed: number): void {
  const { chance, graph, pairs, ids, from, to } = story(seed);
  const entities = chance.some(ids, chance.between(0, 3));
  const within = chance.between(1, 5);
  const found = removal(graph, { entities, from, to, within, best: 3 });
  const count = (gone: readonly string[]) => {
    const left = (set: readonly string[]) => set.filter((one) => !gone.includes(one));
    return connected(without(pairs, gone), left(from), left(to), within);
  };
  expect(found).toMatchObject({ before: count([]), after: count(entities) });
  const gone = [...entities];
  for (let step = 0; step < 3; step++) {
    const before = count(gone);
    const inner = ids.filter((one) => ![...from, ...to, ...gone].includes(one));
    const tried = inner.map((one) => ({ entity: one, left: count([...gone, one]) }));
    const least = Math.min(before, ...tried.map(({ left }) => left));
    const best = tried.find(({ left }) => left === least && left < before);
    expect(found.best[step], `step ${step}`).toEqual(best);
    if (!best) break;
    gone.push(best.entity);
  }
}

test('over random graphs cut vertices and bridges are those without which somebody has no way to another', async () => {
  for (const seed of seedsFor(200, 3_000)) await withSeed(seed, async () => cut(seed));
}, 300_000);

function cut(seed: number): void {
  const { graph, pairs, ids, from, to } = story(seed);
  const found = brokers(graph, { from, to, first: 500 });
  const vertices = ids.flatMap((entity) => {
    const others = (set: readonly string[]) => set.filter((one) => one !== entity);
    const before = connected(pairs, others(from), others(to));
    const lost = before - connected(without(pairs, [entity]), others(from), others(to));
    return lost > 0 ? [{ entity, pairs: lost }] : [];
  });
  expect(found.vertices).toEqual(vertices.sort((a, b) => b.pairs - a.pairs));
  const distinct = new Map(
    pairs.map(([a, b]) => (a < b ? [`${a} ${b}`, [a, b]] : [`${b} ${a}`, [b, a]]) as [string, string[]]),
  );
  const before = connected(pairs, from, to);
  const bridges = [...distinct]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, ends]) => {
      const left = pairs.filter((pair) => !pair.every((one) => ends.includes(one)));
      const lost = before - connected(left, from, to);
      const between = pairs.filter((pair) => pair.every((one) => ends.includes(one)));
      return lost > 0 ? [{ ends, pairs: lost, ties: between.length }] : [];
    });
  expect(found.bridges.map(({ entities, pairs: lost }) => ({ ends: entities, pairs: lost }))).toEqual(
    bridges.sort((a, b) => b.pairs - a.pairs).map(({ ends, pairs: lost }) => ({ ends, pairs: lost })),
  );
  for (const { ties } of found.bridges) expect(ties.length).toBeGreaterThan(0);
  expect(found).toMatchObject({ verticesTotal: vertices.length, bridgesTotal: bridges.length });
}
