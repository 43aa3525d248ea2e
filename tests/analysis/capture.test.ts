// How far ties reach into the state, against the plain way: walk every way, look at every tie, and build the graph anew without each source.
import { expect, test } from 'vitest';
import capture, { type CaptureAnswer, type Read, readingNames } from '../../server/analysis/Query/capture.ts';
import { Chance, seedsFor, withSeed } from '../property/chance.ts';
import { type Invented, viewOf } from './invented.ts';
import { inventState } from './inventedState.ts';
import { PlainCapture, type Share } from './plainCapture.ts';
import { less, type PlainTie } from './plainState.ts';

const all = { readings: readingNames, ranges: readingNames, first: 500 };

/** Distinct ties, those with most independent sources first, and the groups in which their sources are one. */
function behind({ authors = {} }: Invented, ties: readonly PlainTie[]) {
  const distinct = [...new Map(ties.map((tie) => [tie.id, tie])).values()];
  const independent = (some: readonly string[]): string[][] => {
    const groups: string[][] = [];
    for (const source of new Set(some)) {
      const shares = (other: string) => (authors[other] ?? []).some((one) => authors[source]?.includes(one));
      const joined = groups.filter((group) => group.some(shares));
      for (const one of joined) groups.splice(groups.indexOf(one), 1);
      groups.push([source, ...joined.flat()]);
    }
    return groups;
  };
  const number = (tie: PlainTie) => independent(tie.sources).length;
  return {
    ids: distinct.sort((a, b) => number(b) - number(a) || less(a.id, b.id)).map(({ id }) => id),
    groups: independent(distinct.flatMap(({ sources }) => sources)),
    ties: distinct,
  };
}

function story(seed: number) {
  const chance = new Chance(seed);
  const graph = inventState(chance);
  const ids = graph.entities.filter(({ type }) => type !== 'MARKET').map(({ id }) => id);
  const gangs = graph.entities.filter(({ type }) => type === 'ORGANIZATION').map(({ id }) => id);
  const of = [...new Set([chance.one(gangs), ...chance.some(ids, chance.between(0, 2))])];
  const within = chance.between(1, 4);
  const answer = capture(viewOf(graph), { ...all, of, within });
  return { graph, of, within, answer, plain: new PlainCapture(graph, of, within) };
}

test('over random graphs each share, what it rests on, and its range are what a walk of everything says', async () => {
  for (const seed of seedsFor(200, 3_000)) await withSeed(seed, async () => shares(seed));
}, 600_000);

function shares(seed: number): void {
  const { graph, of, within, answer, plain } = story(seed);
  for (const name of readingNames) {
    const share = plain[name]();
    const { ids, groups, ties } = behind(graph, share.ties);
    const found = answer[name]!;
    const value = share.of >= 3 && groups.length >= 2 ? share.count / share.of : null;
    expect([found.of, found.ties, found.sources], name).toEqual([share.of, ids.length, groups.length]);
    expect(found.count, name).toBeCloseTo(share.count, 9);
    expect(
      found.subgraph.ties.map(({ id }) => id),
      name,
    ).toEqual(ids);
    const ends = [...new Set(ties.flatMap(({ from, to }) => [from, to]))];
    const distance = (one: string) => (of.includes(one) ? 0 : (plain.distanceOf(one) ?? 99));
    expect(found.subgraph.entities, name).toEqual(
      ends.sort((a, b) => distance(a) - distance(b) || less(a, b)),
    );
    const cleared = plain.ties.filter(
      (tie) => plain.isCleared(tie) && [tie.from, tie.to].some((end) => ends.includes(end)),
    );
    expect(found.subgraph.hidden, name).toMatchObject({ byCleared: cleared.length, byType: 0 });
    if (value === null) {
      expect(found, name).toMatchObject({ value, lowest: null, highest: null, leftOut: null });
      continue;
    }
    const without = groups.map((group) => valueOf(new PlainCapture(graph, of, within, group)[name]()));
    expect(found.value, name).toBeCloseTo(value, 9);
    expect(found.lowest, name).toBeCloseTo(Math.min(value, ...without), 9);
    expect(found.highest, name).toBeCloseTo(Math.max(value, ...without), 9);
    expect(found.leftOut, name).toEqual({ taken: groups.length, of: groups.length, error: null });
  }
}

const valueOf = ({ count, of }: Share) => (of === 0 ? 0 : count / of);

test('over random graphs each list is what a look at every tie says', async () => {
  for (const seed of seedsFor(200, 3_000)) await withSeed(seed, async () => lists(seed));
}, 600_000);

function lists(seed: number): void {
  const { graph, of, answer, plain } = story(seed);
  const tied = of.filter((one) =>
    plain.ties.some(
      (tie) => [tie.from, tie.to].includes(one) && plain.told(tie.type).some(({ id }) => id === tie.id),
    ),
  );
  expect(answer.size).toBe(tied.length);
  expect(answer.branches).toEqual(branchesOf(graph, plain));
  const ids = (ties: { id: string }[]) => ties.map(({ id }) => id).sort(less);
  expect(
    answer.doubles.map(({ person, offices, parts }) => ({
      person,
      offices: ids(offices),
      parts: ids(parts),
    })),
  ).toEqual(plain.roles().rows);
  expect(answer.stopped).toEqual(plain.proceedings().rows);
  expect(answer.unopened).toEqual(plain.unopened());
  expect(answer.shares.map(({ market, flows, shared }) => ({ market, flows, shared }))).toEqual(
    plain.markets().rows,
  );
}

function branchesOf({ said = [] }: Invented, plain: PlainCapture): CaptureAnswer['branches'] {
  const valueAt = (id: string, property: string) =>
    said.find((one) => one.of === id && one.property === property)?.value ?? null;
  const rows = plain.institutions().rows.map((row) => ({
    ...row,
    branch: valueAt(row.institution, 'branch'),
    level: valueAt(row.institution, 'level'),
  }));
  const orLast = (word: string | null) => word ?? 'zzz';
  return [...Map.groupBy(rows, ({ branch, level }) => `${branch} ${level}`).values()]
    .map((some) => ({
      branch: some[0]!.branch,
      level: some[0]!.level,
      reached: some.filter(({ nearest }) => nearest).length,
      of: some.length,
      institutions: some
        .flatMap(({ institution, nearest, distance }) =>
          nearest ? [{ institution, holder: nearest, distance: distance! }] : [],
        )
        .sort((a, b) => a.distance - b.distance),
    }))
    .sort((a, b) => less(orLast(a.branch), orLast(b.branch)) || less(orLast(a.level), orLast(b.level)));
}

test('what is not asked for is not read, and lists are cut', () => {
  const graph = viewOf(inventState(new Chance(7)));
  const of = ['PERSON', 'ORGANIZATION'].flatMap((type) =>
    inventState(new Chance(7))
      .entities.filter((one) => one.type === type)
      .map(({ id }) => id),
  );
  const readings: Read[] = ['roles'];
  const answer = capture(graph, { of, within: 3, first: 1, readings, ranges: [] });
  expect(answer).not.toHaveProperty('revenue');
  expect(answer.roles).toMatchObject({ lowest: null, highest: null, leftOut: null });
  const whole = capture(graph, { of, within: 3, first: 500, readings, ranges: [] });
  for (const list of ['doubles', 'stopped', 'unopened', 'shares'] as const)
    expect(answer[list], list).toEqual(whole[list].slice(0, 1));
});
