// Measures of centrality against networkx, samples against what is exact, and the same answer whatever else the columns hold.
import { describe, expect, test } from 'vitest';
import { betweenness, betweennessOf } from '../../server/analysis/centrality/betweenness.ts';
import { closeness } from '../../server/analysis/centrality/closeness.ts';
import { eigenvector } from '../../server/analysis/centrality/eigenvector.ts';
import type { Measured } from '../../server/analysis/centrality/measured.ts';
import { tiedGraphOf } from '../../server/analysis/centrality/tiedGraph.ts';
import { Clock, Stopped } from '../../server/analysis/clock.ts';
import centrality, { type Measure, type Question } from '../../server/analysis/Query/centrality.ts';
import { tieTypeCode } from '../../server/vocabulary/codes.ts';
import { Chance, seedsFor, withSeed } from '../property/chance.ts';
import { type Invented, invent, nothingAsked, pairsOf, viewOf } from './invented.ts';
import { askPython, pythonWith } from './python.ts';

const measures: Measure[] = [
  'DEGREE',
  'PAGERANK',
  'BETWEENNESS',
  'CLOSENESS',
  'EIGENVECTOR',
  'NEXUS_BETWEENNESS',
];
const all: Omit<Question, 'measure'> = {
  types: null,
  among: null,
  from: null,
  to: null,
  sensitivity: false,
  first: 500,
};

type Scores = Record<Measure, Record<string, number>>;

interface Case {
  seed: number;
  graph: Invented;
  ties: [string, string][];
  from: string[];
  to: string[];
  given: boolean;
}

const illicit = ['gang', 'militia'];

function caseOf(seed: number): Case {
  const chance = new Chance(seed);
  const graph = invent(chance);
  const given = chance.is(0.6);
  const ids = graph.entities.map(({ id }) => id);
  const some = () => chance.some(ids, chance.between(1, Math.ceil(ids.length / 2)));
  const withType = (type: string) => graph.entities.filter((one) => one.type === type);
  return {
    seed,
    graph,
    given,
    ties: pairsOf(graph),
    from: given
      ? some()
      : withType('ORGANIZATION').flatMap(({ id, kind }) => (illicit.includes(kind ?? '') ? [id] : [])),
    to: given ? some() : withType('STATE_INSTITUTION').map(({ id }) => id),
  };
}

const python = pythonWith('networkx');

test.skipIf(python === null)(
  'over random graphs every measure is that of networkx (skipped where there is no Python with networkx, nor pip to get it)',
  async () => {
    const cases = seedsFor(150)
      .map(caseOf)
      .filter(({ ties }) => ties.length > 0);
    expect(cases.length).toBeGreaterThan(process.env['CLAIMGRAPH_SEED'] === undefined ? 100 : 0);
    const theirs = askPython<Scores[]>(python!, `${import.meta.dirname}/centrality.py`, cases);
    for (const [index, one] of cases.entries())
      await withSeed(one.seed, async () => agree(one, theirs[index]!));
  },
  300_000,
);

function agree({ graph, from, to, given }: Case, theirs: Scores): void {
  const view = viewOf(graph);
  for (const measure of measures) {
    const sets = given && measure === 'NEXUS_BETWEENNESS' ? { from, to } : {};
    const answer = centrality(view, { ...all, measure, ...sets });
    const there = new Set(Object.keys(theirs.DEGREE));
    if (measure === 'NEXUS_BETWEENNESS') {
      const taken = (ids: string[]) => ids.filter((id) => there.has(id)).sort();
      expect([answer.from, answer.to]).toEqual([taken(from), taken(to)]);
      if (answer.from!.length === 0 || answer.to!.length === 0) {
        expect(answer.ranks).toEqual([]);
        continue;
      }
    }
    expect(answer.ranks.map(({ entity }) => entity).sort(), measure).toEqual([...there].sort());
    for (const { entity, score } of answer.ranks)
      expect(Math.abs(score - theirs[measure][entity]!), `${measure} of ${entity}: ${score}`).toBeLessThan(
        1e-9 * Math.max(1, score),
      );
    expect(answer).toMatchObject({ sample: null, sensitivity: null, converged: true });
    const scores = answer.ranks.map(({ score }) => score);
    const places = scores.map((score) => 1 + scores.filter((other) => other > score).length);
    const nobody = scores.every((score) => score === 0);
    expect(answer.ranks.map(({ rank }) => rank)).toEqual(nobody ? scores.map(() => scores.length) : places);
    const order = answer.ranks.toSorted((a, b) => b.score - a.score || (a.entity < b.entity ? -1 : 1));
    expect(answer.ranks).toEqual(order);
  }
}

test('the answer is the same, to the byte, in whatever order claims came and whatever is hidden beside them', async () => {
  for (const seed of seedsFor(25))
    await withSeed(seed, async () => {
      const chance = new Chance(seed);
      const plain = invent(chance);
      // Others, and what is said of the same ones: ties, kinds, and that they are nobody in particular.
      const more = invent(chance);
      const names = new Set(plain.entities.map(({ id }) => id));
      const strangers = more.entities.filter(({ id }) => !names.has(id));
      const secret = more.ties.map((tie) => ({ ...tie, marking: 4 }));
      const entities = chance.some([...strangers, ...plain.entities], Infinity);
      const there = entities.map(({ id }) => id);
      const hidden: Invented = {
        entities,
        ties: chance
          .some([...secret, ...plain.ties], Infinity)
          .filter(({ from, to }) => there.includes(from) && there.includes(to)),
        secrets: chance.some(there, 20).flatMap((of) => [
          { of, property: 'kind', value: 'gang' },
          { of, property: 'generic', value: chance.one(['yes', 'no']) },
        ]),
      };
      const clear = { clearance: 0, at: null, without: [] };
      for (const measure of measures)
        for (const sensitivity of [false, true]) {
          const answers = [plain, hidden].map((one) =>
            centrality(viewOf(one, clear), { ...all, measure, sensitivity, first: 30 }),
          );
          expect(JSON.stringify(answers[1]), measure).toBe(JSON.stringify(answers[0]));
        }
    });
}, 120_000);

describe('where the steps do not suffice', () => {
  const few = (steps: number) => ({ steps, clock: Clock.endless });

  test('samples keep to the error that they state, at 95 %, and take the same again', async () => {
    let [stated, kept, sampled] = [0, 0, 0];
    for (const seed of seedsFor(120))
      await withSeed(seed, async () => {
        const chance = new Chance(seed);
        const view = viewOf(invent(chance));
        const graph = tiedGraphOf(view);
        const places = Array.from(graph.entities.keys());
        const set = () => Int32Array.from(chance.some(places, Math.ceil(places.length * 0.7))).sort();
        const sets = { from: set(), to: set() };
        const ways: ((steps: number) => Measured)[] = [
          (steps) => betweenness(graph, view.columns, few(steps)),
          (steps) => closeness(graph, view.columns, few(steps)),
          (steps) => betweennessOf(graph, sets, view.columns, few(steps)),
        ];
        for (const way of ways) {
          const exact = way(Infinity);
          const steps = (graph.entities.length + graph.others.length) * chance.between(2, 30);
          const guess = way(steps);
          expect(exact.sample).toBeNull();
          expect(guess).toEqual(way(steps));
          if (guess.sample === null) {
            expect(guess.scores).toEqual(exact.scores);
            continue;
          }
          const { taken, of, error } = guess.sample;
          expect(taken).toBeLessThan(of);
          stated++;
          sampled += taken / of;
          const off = guess.scores.map((score, place) => Math.abs(score - exact.scores[place]!));
          if (Math.max(...off) <= error! + 1e-9) kept++;
        }
      });
    expect(stated).toBeGreaterThan(50);
    expect(sampled / stated).toBeLessThan(0.8);
    expect(kept / stated).toBeGreaterThan(0.95);
  });

  test('eigenvector says that it has not come to rest', () => {
    const graph = tiedGraphOf(viewOf(path(200)));
    expect(eigenvector(graph, few(5_000)).converged).toBe(false);
    expect(eigenvector(graph, few(Infinity)).converged).toBe(true);
  });

  test.each(measures.filter((measure) => measure !== 'DEGREE'))(
    '%s ends when its time is over',
    (measure) => {
      const view = viewOf(path(5_000));
      const late = Object.assign(Object.create(view) as typeof view, { clock: new Clock(Date.now() - 1) });
      expect(() => centrality(late, { ...all, measure, from: ['e100'], to: ['e900'] })).toThrow(Stopped);
    },
  );
});

/** One tied to the next. */
function path(count: number): Invented {
  const entities = Array.from({ length: count }, (_, index) => ({
    id: `e${index + 100}`,
    type: 'PERSON',
    kind: null,
    generic: false,
  }));
  const ties = entities.slice(1).map(({ id }, index) => ({
    from: entities[index]!.id,
    to: id,
    type: 'ASSOCIATE_OF',
    source: 's1',
    marking: 0,
  }));
  return { entities, ties };
}

test('what is asked of ties is asked of those of a measure: types that are passed only when asked, sources, grades', () => {
  const ties = [
    { from: 'e1', to: 'e2', type: 'PROTECTS', source: 's1', marking: 0 },
    { from: 'e1', to: 'e3', type: 'TAXES', source: 's1', marking: 0 },
  ];
  const entities = ['e1', 'e2', 'e3'].map((id) => ({
    id,
    type: 'ORGANIZATION',
    kind: null,
    generic: false,
  }));
  const listed = (asked: Partial<typeof nothingAsked>) =>
    centrality(viewOf({ entities, ties }, undefined, { ...nothingAsked, ...asked }), {
      ...all,
      measure: 'DEGREE',
    }).ranks.map(({ entity, score }) => [entity, score]);
  const one = [
    ['e1', 1],
    ['e2', 1],
  ];
  expect(listed({})).toEqual(one);
  expect(listed({ types: [tieTypeCode['PROTECTS']!, tieTypeCode['TAXES']!] })).toEqual([
    ['e1', 2],
    ['e2', 1],
    ['e3', 1],
  ]);
  expect(listed({ minGrade: 1 })).toEqual(one);
  expect(listed({ minGrade: 0 })).toEqual([]);
  expect(listed({ minSources: 2 })).toEqual([]);
});
