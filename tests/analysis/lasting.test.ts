// Does a community last? With other orders and without a source against the plain way; and the same answer whatever is hidden.
import { expect, test } from 'vitest';
import { tiedGraphOf } from '../../server/analysis/centrality/tiedGraph.ts';
import { Clock } from '../../server/analysis/clock.ts';
import { louvain } from '../../server/analysis/communities/louvain.ts';
import { orderOf } from '../../server/analysis/communities/orders.ts';
import type { GraphView } from '../../server/analysis/graph.ts';
import communities from '../../server/analysis/Query/communities.ts';
import { Chance, seedsFor, withSeed } from '../property/chance.ts';
import { type Invented, invent, viewOf } from './invented.ts';
import { all, membersOf } from './plainCommunities.ts';

/** How many pairs of these are in one community of others, over how many pairs there are. */
function kept(group: readonly string[], others: readonly (readonly string[])[]): number {
  const pairs = group.flatMap((one, at) => group.slice(at + 1).map((other) => [one, other] as const));
  const together = pairs.filter(([a, b]) => others.some((other) => other.includes(a) && other.includes(b)));
  return together.length / pairs.length;
}

test('over random graphs stability is the share of pairs that other orders keep, and without one source the least that its loss leaves', async () => {
  let [wavering, falling] = [0, 0];
  for (const seed of seedsFor(100, 1_000))
    await withSeed(seed, async () => {
      const graph = invent(new Chance(seed));
      const view = viewOf(graph);
      const answer = communities(view, { ...all, sensitivity: true });
      const groups = membersOf(answer);
      const runs = Array.from({ length: answer.runs }, (_, at) => inOrderOf(view, at + 1));
      // A graph in which what a source says was never said.
      const sources = [...new Set(graph.ties.map(({ source }) => source))];
      const without = sources.map((source) => {
        const ties = graph.ties.filter((one) => one.source !== source);
        // The first one says as well what entities are.
        const entities =
          source === 's1' ? graph.entities.map((one) => ({ ...one, generic: false })) : graph.entities;
        return membersOf(communities(viewOf({ entities, ties }), all));
      });
      for (const [index, group] of groups.entries()) {
        const { stability, withoutOneSource } = answer.communities[index]!;
        const mean = runs.reduce((sum, run) => sum + kept(group, run), 0) / runs.length;
        expect(stability).toBeCloseTo(mean, 12);
        expect(withoutOneSource).toBeCloseTo(
          Math.min(1, ...without.map((others) => kept(group, others))),
          12,
        );
        if (stability < 1) wavering++;
        if (withoutOneSource! < 1) falling++;
      }
    });
  if (process.env['CLAIMGRAPH_SEED'] !== undefined) return;
  expect(wavering).toBeGreaterThan(0);
  expect(falling).toBeGreaterThan(0);
}, 300_000);

/** The communities of another run. */
function inOrderOf(view: GraphView, run: number): string[][] {
  const tied = tiedGraphOf(view);
  const order = orderOf(run, tied, view.columns);
  expect([...order].sort((a, b) => a - b)).toEqual([...tied.entities.keys()]);
  const of = louvain(tied, order, 1, Clock.endless);
  const groups = Map.groupBy(tied.entities.keys(), (place) => of[place]!);
  return [...groups.values()].map((places) =>
    places.map((place) => view.columns.entityIds.text(tied.entities[place]!)),
  );
}

test('the answer is the same, to the byte, in whatever order claims came and whatever is hidden beside them', async () => {
  for (const seed of seedsFor(60))
    await withSeed(seed, async () => {
      const chance = new Chance(seed);
      const plain = invent(chance);
      const more = invent(chance);
      const names = new Set(plain.entities.map(({ id }) => id));
      const entities = chance.some(
        [...more.entities.filter(({ id }) => !names.has(id)), ...plain.entities],
        Infinity,
      );
      const secret = more.ties.map((one) => ({ ...one, marking: 4 }));
      // A third of the places is for each of the three ids that parallel ties have: what changes its place keeps its id.
      const thirds = [0, 1, 2].map((third) => {
        const ofThird = [plain.ties, secret].flatMap((ties) => ties.filter((_, at) => at % 3 === third));
        return chance.some(ofThird, Infinity);
      });
      const longest = Math.max(...thirds.map(({ length }) => length));
      const mixed = Array.from({ length: longest * 3 }, (_, at) => thirds[at % 3]![Math.floor(at / 3)]);
      const hidden: Invented = {
        entities,
        ties: mixed.map((one) => one ?? secret[0]!),
        secrets: entities.slice(0, 20).flatMap(({ id: of }) => [
          { of, property: 'kind', value: 'gang' },
          { of, property: 'generic', value: chance.one(['yes', 'no']) },
        ]),
      };
      const clear = { clearance: 0, at: null, without: [] };
      for (const sensitivity of [false, true]) {
        const answers = [plain, hidden].map((one) =>
          communities(viewOf(one, clear), { ...all, sensitivity }),
        );
        expect(JSON.stringify(answers[1])).toBe(JSON.stringify(answers[0]));
      }
    });
}, 120_000);
