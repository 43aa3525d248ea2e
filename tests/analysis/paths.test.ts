// The search for paths against the plain way: every simple path with every combination of ties and strands, put in order.
import { expect, test } from 'vitest';
import { Clock } from '../../server/analysis/clock.ts';
import type { Rank } from '../../server/analysis/paths/cost.ts';
import { Reach } from '../../server/analysis/paths/reach.ts';
import { type Found, search, type Search } from '../../server/analysis/paths/search.ts';
import { mayMeet, type Option, type Step, type Steps, worthwhile } from '../../server/analysis/paths/steps.ts';
import { begin, follow, type Timing } from '../../server/analysis/paths/timing.ts';
import { Chance, seedsFor, withSeed } from '../property/chance.ts';

interface Tie {
  from: number;
  to: number;
  type: number;
  band: number;
  sources: number;
  strands: { first: number; last: number }[];
}

const meeting = [true, false, true, false];

class Invented implements Steps {
  readonly ties: Tie[];
  readonly #steps: Step[][];

  constructor(entities: number, ties: Tie[], inner: (entity: number) => boolean, ends: ReadonlySet<number>, prune: boolean) {
    this.ties = ties;
    this.#steps = Array.from({ length: entities }, (_, entity) => {
      const options = new Map<number, Option[]>();
      for (const [tie, { from, to, type, band, sources, strands }] of ties.entries()) {
        if (from !== entity && to !== entity) continue;
        const other = from === entity ? to : from;
        if (!ends.has(other) && !inner(other)) continue;
        const symmetric = type === 3;
        const ofTie = strands.map(({ first, last }) => ({
          ...{ tie, type, band, sources, first, last },
          leavesObject: to === entity || symmetric,
          entersObject: to === other || symmetric,
        }));
        options.set(other, [...(options.get(other) ?? []), ...ofTie]);
      }
      return [...options].map(([to, all]) => ({ to, options: prune ? this.#best(all) : all }));
    });
  }

  #best(all: Option[]): Option[] {
    const groups = Map.groupBy(all, (option) =>
      meeting[option.type] ? '' : [option.type, option.leavesObject, option.entersObject].join(),
    );
    return [...groups.values()].flatMap((group) => worthwhile(group, this.compareTies));
  }

  of(entity: number): readonly Step[] {
    return this.#steps[entity]!;
  }

  into(entity: number): number[] {
    return this.ties.flatMap(({ from, to }) => (from === entity ? [to] : to === entity ? [from] : []));
  }

  meets(type: number): boolean {
    return meeting[type]!;
  }

  readonly compareTies = (a: number, b: number): number => a - b;
  readonly compareEntities = this.compareTies;
}

test('over random graphs the best paths are those that a search of everything finds', async () => {
  for (const seed of seedsFor(400)) await withSeed(seed, async () => once(seed));
}, 300_000);

function once(seed: number): void {
  const chance = new Chance(seed);
  const entities = chance.between(3, 8);
  const ties = Array.from({ length: chance.between(2, 16) }, () => {
    const from = chance.between(0, entities - 1);
    const to = (from + chance.between(1, entities - 1)) % entities;
    const strands = Array.from({ length: chance.between(1, 2) }, () => {
      const first = chance.is(0.2) ? -Infinity : chance.between(0, 20);
      return { first, last: chance.is(0.3) ? Infinity : Math.max(first, 0) + chance.between(0, 12) };
    });
    return { from, to, type: chance.between(0, 3), band: chance.between(0, 5), sources: chance.between(1, 3), strands };
  });
  const all = Array.from({ length: entities }, (_, entity) => entity);
  const from = new Set(chance.some(all, chance.between(1, 2)));
  const to = new Set(chance.some(all, chance.between(1, 2)));
  const barred = new Set(chance.is(0.3) ? chance.some(all, 1) : []);
  const asked: Search = {
    rank: chance.one<Rank>(['EVIDENCE', 'SHORTEST']),
    timing: chance.one<Timing>(['ANY', 'OVERLAPPING', 'SEQUENTIAL']),
    maxGap: chance.is(0.3) ? chance.between(0, 10) : null,
    maxLength: chance.between(1, 6),
    first: chance.between(1, 6),
    through: chance.is(0.3) ? chance.some(all, chance.between(1, 2)) : [],
    limit: 1_000_000,
  };
  const inner = (entity: number) => !from.has(entity) && !to.has(entity) && !barred.has(entity);
  const steps = new Invented(entities, ties, inner, to, asked.timing === 'ANY');
  const reach = new Reach(steps, { from, to }, asked.maxLength, asked.rank, Clock.endless);
  const found = search(steps, reach, asked, Clock.endless);
  expect(found.truncated).toBe(false);
  const plain = everything(new Invented(entities, ties, inner, to, false), from, to, asked);
  expect(found.paths.map(told), JSON.stringify({ ties, from: [...from], to: [...to], barred: [...barred], asked })).toEqual(
    plain.slice(0, asked.first).map(told),
  );
}

const told = ({ entities, options }: Found) => `${entities.join('-')} by ${options.map(({ tie }) => tie).join(' ')}`;

function everything(steps: Steps, from: ReadonlySet<number>, to: ReadonlySet<number>, asked: Search): Found[] {
  const whole: Found[] = [];
  const go = (entities: number[], options: Option[], moment: typeof begin): void => {
    const here = entities.at(-1)!;
    if (options.length > 0 && to.has(here)) {
      if (asked.through.every((one) => entities.includes(one))) whole.push({ entities, options });
      return;
    }
    if (options.length === asked.maxLength) return;
    for (const step of steps.of(here))
      for (const option of step.options) {
        if (entities.includes(step.to)) continue;
        const came = options.at(-1);
        if (came && !mayMeet(steps, here, came, option)) continue;
        const next = follow(asked.timing, moment, option, asked.maxGap);
        if (next) go([...entities, step.to], [...options, option], next);
      }
  };
  for (const start of from) go([start], [], begin);
  const inOrder = whole.sort((a, b) => order(a, b, asked.rank));
  const seen = new Set<string>();
  return inOrder.filter(({ entities }) => !seen.has(entities.join()) && seen.add(entities.join()));
}

/** In the words of the rule: by length where it is asked for, by how many of the worst bands, by sources at the weakest, by ids. */
function order(a: Found, b: Found, rank: Rank): number {
  if (rank === 'SHORTEST' && a.options.length !== b.options.length) return a.options.length - b.options.length;
  const counts = ({ options }: Found) => [5, 4, 3, 2, 1, 0].map((band) => options.filter((one) => one.band === band).length);
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
