// The search for paths against the plain way: every simple path with every combination of ties and strands, put in order.
import { expect, test } from 'vitest';
import { Clock } from '../../server/analysis/clock.ts';
import type { Rank } from '../../server/analysis/paths/cost.ts';
import { bestPaths } from '../../server/analysis/paths/best.ts';
import type { Net } from '../../server/analysis/paths/net.ts';
import { closed, way } from '../../server/analysis/passing.ts';
import type { Found, Search } from '../../server/analysis/paths/search.ts';
import {
  type Option,
  type Step,
  type Steps,
  type WayOn,
  worthwhile,
} from '../../server/analysis/paths/steps.ts';
import type { Timing } from '../../server/analysis/paths/timing.ts';
import { Chance, seedsFor, withSeed } from '../property/chance.ts';

interface Tie {
  from: number;
  to: number;
  type: number;
  band: number;
  sources: number;
  ways: number;
  strands: { first: number; last: number }[];
}

const meeting = [true, false, true, false];

/** Entities that no path passes, and whether their ties are marked with it. */
interface Barred {
  barred: ReadonlySet<number>;
  isMarked: boolean;
}

/** A graph as the search sees it, and its steps as plainly as they can be said. */
class Invented implements Steps {
  readonly net: Net;
  readonly ties: readonly Tie[];
  readonly #timing: Timing;
  readonly #barred: ReadonlySet<number>;

  constructor(
    entities: number,
    ties: readonly Tie[],
    timing: Timing,
    { barred, isMarked, ...rest }: Pick<Net, 'directed' | 'first' | 'last'> & Barred,
  ) {
    this.ties = ties;
    this.#barred = barred;
    this.#timing = timing;
    const around = Array.from({ length: entities }, (_, entity) =>
      ties.flatMap(({ from, to }, tie) => [
        ...(from === entity ? [{ tie, other: to }] : []),
        ...(to === entity ? [{ tie, other: from }] : []),
      ]),
    );
    for (const beside of around) beside.sort((a, b) => ties[a.tie]!.band - ties[b.tie]!.band);
    const whole = around.flat();
    this.net = {
      starts: Int32Array.from([0, ...around.map((_, entity) => around.slice(0, entity + 1).flat().length)]),
      ties: Int32Array.from(whole, ({ tie }) => tie),
      others: Int32Array.from(whole, ({ other }) => other),
      bands: Uint8Array.from(
        whole,
        ({ tie, other }) => ties[tie]!.band | (isMarked && barred.has(other) ? closed : 0),
      ),
      mayPass: isMarked ? null : (entity) => !barred.has(entity),
      from: Int32Array.from(ties, ({ from }) => from),
      ways: Uint8Array.from(ties, ({ ways }) => ways),
      ...rest,
    };
  }

  /** The steps that the search tries; the plain way tries all. */
  of(entity: number, near: { waysOn(entity: number): WayOn[] }): readonly Step[] {
    const ways = near.waysOn(entity);
    return this.all(entity).flatMap(({ to, options }) => {
      const left = options.filter(({ tie }) => ways.some((one) => one.tie === tie && one.to === to));
      return left.length === 0 ? [] : [{ to, options: this.#timing === 'ANY' ? this.#best(left) : left }];
    });
  }

  all(entity: number): readonly Step[] {
    const { directed, first, last } = this.net;
    const options = new Map<number, Option[]>();
    for (const [tie, { from, to, type, band, sources, ways, strands }] of this.ties.entries()) {
      if (from !== entity && to !== entity) continue;
      const other = from === entity ? to : from;
      if (!(last.has(other) || (!first.has(other) && !this.#barred.has(other)))) continue;
      const wanted = !directed ? way.either : from === entity ? way.forward : way.backward;
      if ((ways & wanted) === 0) continue;
      const symmetric = type === 3;
      const ofTie = strands.map((strand) => ({
        tie,
        type,
        band,
        sources,
        ...strand,
        leavesObject: to === entity || symmetric,
        entersObject: to === other || symmetric,
      }));
      options.set(other, [...(options.get(other) ?? []), ...ofTie]);
    }
    return [...options].map(([to, all]) => ({ to, options: all }));
  }

  #best(all: readonly Option[]): Option[] {
    const groups = Map.groupBy(all, (option) =>
      meeting[option.type] ? '' : [option.type, option.leavesObject, option.entersObject].join(),
    );
    return [...groups.values()].flatMap((group) => worthwhile(group, this.compareTies));
  }

  meets(type: number): boolean {
    return meeting[type]!;
  }

  readonly compareTies = (a: number, b: number): number => a - b;
  readonly compareEntities = this.compareTies;
}

test('over random graphs the best paths are those that a search of everything finds', async () => {
  for (const seed of seedsFor(1000, 10_000)) await withSeed(seed, async () => once(seed));
}, 300_000);

function once(seed: number): void {
  const chance = new Chance(seed);
  const entities = chance.between(3, 25);
  const ties = Array.from({ length: chance.between(entities, entities * 2) }, () => {
    const from = chance.between(0, entities - 1);
    const to = (from + chance.between(1, entities - 1)) % entities;
    const strands = Array.from({ length: chance.between(1, 2) }, () => {
      const first = chance.is(0.2) ? -Infinity : chance.between(0, 20);
      return { first, last: chance.is(0.3) ? Infinity : Math.max(first, 0) + chance.between(0, 12) };
    });
    return {
      from,
      to,
      type: chance.between(0, 3),
      band: chance.between(0, 5),
      sources: chance.between(1, 3),
      ways: chance.one([0, 1, 3, 5, 7, 7, 7, 7, 7, 7]),
      strands,
    };
  });
  const all = Array.from({ length: entities }, (_, entity) => entity);
  const first = new Set(chance.some(all, chance.between(1, chance.one([1, 3, 6]))));
  const last = new Set(chance.some(all, chance.between(1, chance.one([1, 3, 6]))));
  const barred = new Set(chance.is(0.3) ? chance.some(all, 1) : []);
  const asked: Search = {
    rank: chance.one<Rank>(['EVIDENCE', 'SHORTEST']),
    timing: chance.one<Timing>(['ANY', 'OVERLAPPING', 'SEQUENTIAL']),
    maxGap: chance.is(0.3) ? chance.between(0, 10) : null,
    maxLength: chance.between(2, 6),
    first: chance.between(1, 6),
    through: chance.is(0.15) ? chance.some(all, chance.between(1, 3)) : [],
    limit: 1_000_000,
  };
  const graph = new Invented(entities, ties, asked.timing, {
    directed: chance.is(0.2),
    first,
    last,
    barred,
    isMarked: chance.is(0.5),
  });
  const found = bestPaths(graph.net, graph, asked, Clock.endless);
  expect(found.truncated).toBe(false);
  const plain = everything(graph, first, last, asked);
  expect(
    found.paths.map(told),
    JSON.stringify({ ties, first: [...first], last: [...last], barred: [...barred], asked }),
  ).toEqual(plain.slice(0, asked.first).map(told));
}

const told = ({ entities, options }: Found) =>
  `${entities.join('-')} by ${options.map(({ tie }) => tie).join(' ')}`;

function everything(
  graph: Invented,
  first: ReadonlySet<number>,
  last: ReadonlySet<number>,
  asked: Search,
): Found[] {
  const whole: Found[] = [];
  const go = (entities: number[], options: Option[]): void => {
    const here = entities.at(-1)!;
    if (options.length > 0 && last.has(here)) {
      const passes = asked.through.every((one) => entities.includes(one));
      if (passes && meetsWell(options) && fitsInTime(options, asked)) whole.push({ entities, options });
      return;
    }
    if (options.length === asked.maxLength) return;
    for (const step of graph.all(here))
      for (const option of step.options)
        if (!entities.includes(step.to)) go([...entities, step.to], [...options, option]);
  };
  for (const start of first) go([start], []);
  const inOrder = whole.sort((a, b) => order(a, b, asked.rank));
  const seen = new Set<string>();
  return inOrder.filter(({ entities }) => !seen.has(entities.join()) && seen.add(entities.join()));
}

function meetsWell(options: readonly Option[]): boolean {
  return options.every((leaves, at) => {
    const came = options[at - 1];
    const meets = came?.type === leaves.type && came.entersObject && leaves.leavesObject;
    return !meets || meeting[leaves.type]!;
  });
}

function fitsInTime(options: readonly Option[], { timing, maxGap }: Search): boolean {
  if (timing === 'OVERLAPPING')
    return Math.max(...options.map(({ first }) => first)) <= Math.min(...options.map(({ last }) => last));
  if (timing === 'ANY') return true;
  // Days in order can be chosen if none that comes later ends before one that comes earlier begins.
  const inOrder = options.every((one, at) => options.slice(at).every(({ last }) => one.first <= last));
  const wait = (at: number) => options[at]!.first - options[at - 1]!.last;
  return inOrder && options.every((_, at) => at === 0 || maxGap === null || wait(at) <= maxGap);
}

/** In the words of the rule: by length where it is asked for, by how many of the worst bands, by sources at the weakest, by ids. */
function order(a: Found, b: Found, rank: Rank): number {
  if (rank === 'SHORTEST' && a.options.length !== b.options.length)
    return a.options.length - b.options.length;
  const counts = ({ options }: Found) =>
    [5, 4, 3, 2, 1, 0].map((band) => options.filter((one) => one.band === band).length);
  const [ca, cb] = [counts(a), counts(b)];
  for (const [index, count] of ca.entries()) if (count !== cb[index]) return count - cb[index]!;
  const weakest = ({ options }: Found) => {
    const worst = Math.max(...options.map(({ band }) => band));
    return Math.min(...options.filter(({ band }) => band === worst).map(({ sources }) => sources));
  };
  if (weakest(a) !== weakest(b)) return weakest(b) - weakest(a);
  for (const [index, { tie }] of a.options.entries())
    if (tie !== b.options[index]?.tie) return tie - (b.options[index]?.tie ?? -1);
  return a.options.length - b.options.length || a.entities[0]! - b.entities[0]!;
}
