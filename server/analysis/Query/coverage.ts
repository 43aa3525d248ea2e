// How much is said of the chosen ties, by year, kind of source, type or country? What nobody speaks of is not there for all that.
import { entityTypeNames, tieTypeNames } from '../../vocabulary/codes.ts';
import { none } from '../columns.ts';
import type { GraphView } from '../graph.ts';

export type CoverageBy = 'COUNTRY' | 'YEAR' | 'SOURCE_KIND' | 'TIE_TYPE' | 'ENTITY_TYPE';

export interface CoverageArgs {
  by: CoverageBy;
  /** Only ties that touch one of these, which alone count as entities; null: all. */
  of: readonly string[] | null;
  /** What columns do not hold: the entities of each country, the sources of each kind. Whatever is in none has no key. */
  groups: readonly { key: string; ids: readonly string[] }[];
  /** What has a row even where nothing is said. */
  keys: readonly (string | null)[];
}

interface Counts {
  ties: number;
  claims: number;
  sources: number;
  /** Those at the ties. */
  entities: number;
}

export interface CoverageAnswer extends Counts {
  rows: (Counts & { key: Key })[];
}

type Key = string | null;

/** Brings a tie to its rows: with the claims about it that count, and those of its ends that are asked about. */
type Sorting = (tie: number, claims: readonly number[], ends: readonly number[]) => void;

export default function coverage(graph: GraphView, args: CoverageArgs): CoverageAnswer {
  const { view, clock, from, to } = graph;
  const { judge } = view;
  const of = args.of && new Set(args.of.map((id) => graph.entity(id)));
  const all = new Row(graph);
  const rows = new Rows(graph, args.keys);
  const sort = sorting(graph, args, rows);
  const claims: number[] = [];
  const ends: number[] = [];
  for (let tie = 0; tie < view.verdicts.length; tie++) {
    clock.tick();
    if (!view.isChosen(tie)) continue;
    ends.length = claims.length = 0;
    if (!of || of.has(from[tie]!)) ends.push(from[tie]!);
    if (!of || of.has(to[tie]!)) ends.push(to[tie]!);
    if (ends.length === 0) continue;
    judge.judge(tie);
    for (let i = 0; i < judge.asserted; i++) claims.push(judge.asserting[i]!);
    for (let i = 0; i < judge.denied; i++) claims.push(judge.denying[i]!);
    all.take(tie, claims, ends);
    sort(tie, claims, ends);
  }
  if (args.by === 'YEAR') rows.fillYears();
  const byTies = (a: Counts, b: Counts) => (args.by === 'YEAR' ? 0 : b.ties - a.ties);
  const seen = new Int32Array(graph.columns.entityIds.length);
  return {
    rows: rows
      .counts(seen)
      .sort(
        (a, b) => Number(a.key === null) - Number(b.key === null) || byTies(a, b) || compare(a.key, b.key),
      ),
    ...all.counts(seen, -1),
  };
}

/** What is counted together. What comes more than once is in its lists as often, and told apart at the end: that is many times faster. */
class Row {
  readonly #graph: GraphView;
  readonly #roots: number[] = [];
  readonly #entities: number[] = [];
  #ties = 0;
  #last = none;

  constructor(graph: GraphView) {
    this.#graph = graph;
  }

  /** Counts a tie; false where it was the one that was counted last. */
  begins(tie: number): boolean {
    if (this.#last === tie) return false;
    this.#last = tie;
    this.#ties++;
    return true;
  }

  meet(entity: number): void {
    this.#entities.push(entity);
  }

  hear(claim: number): void {
    const { claims: known, columns } = this.#graph.view;
    this.#roots.push(known.root[columns.claims.columns.origin[claim]!]!);
  }

  /** Counts a tie with all that it brings. */
  take(tie: number, claims: readonly number[], ends: readonly number[]): void {
    this.begins(tie);
    for (const entity of ends) this.meet(entity);
    for (const claim of claims) this.hear(claim);
  }

  /** `seen` holds the number of the row that saw each entity last. */
  counts(seen: Int32Array, number: number): Counts {
    const { view, clock } = this.#graph;
    let entities = 0;
    for (const entity of this.#entities) {
      clock.tick();
      if (seen[entity] === number) continue;
      seen[entity] = number;
      entities++;
    }
    const sources = view.claims.independence.count(Int32Array.from(this.#roots), this.#roots.length);
    return { ties: this.#ties, claims: this.#roots.length, sources, entities };
  }
}

class Rows {
  readonly #graph: GraphView;
  readonly #rows = new Map<Key, Row>();

  constructor(graph: GraphView, keys: readonly Key[]) {
    this.#graph = graph;
    for (const key of keys) this.of(key);
  }

  of(key: Key): Row {
    const row = this.#rows.get(key) ?? new Row(this.#graph);
    this.#rows.set(key, row);
    return row;
  }

  /** Makes rows for the years between the first and the last that have none. */
  fillYears(): void {
    const years = [...this.#rows.keys()].filter((key) => key !== null).map(Number);
    const last = Math.max(...years);
    for (let year = Math.min(...years); year < last; year++) this.of(String(year).padStart(4, '0'));
  }

  counts(seen: Int32Array): CoverageAnswer['rows'] {
    return [...this.#rows].map(([key, row], index) => ({ key, ...row.counts(seen, index + 1) }));
  }
}

function sorting(graph: GraphView, { by, groups }: CoverageArgs, rows: Rows): Sorting {
  const { columns } = graph;
  const { origin, observedOn } = columns.claims.columns;
  const { ids } = columns.sources;
  const { type: typeOfTie } = columns.ties.columns;
  const { type: typeOfEntity } = columns.entities.columns;
  switch (by) {
    case 'TIE_TYPE':
      return (tie, claims, ends) => rows.of(tieTypeNames[typeOfTie[tie]!]!).take(tie, claims, ends);
    case 'YEAR': {
      const yearOf = once((date) => columns.dateText(date)?.slice(0, 4) ?? null);
      return byClaim((claim) => rows.of(yearOf(observedOn[claim]!)));
    }
    case 'SOURCE_KIND': {
      const kinds = keysOf(groups, (id) => ids.find(id));
      return byClaim((claim) => rows.of(kinds.get(origin[claim]!)?.[0] ?? null));
    }
    case 'ENTITY_TYPE': {
      const typeOf = once((code) => [entityTypeNames[code - 1] ?? null]);
      return byEntity(rows, (entity) => typeOf(typeOfEntity[entity]!));
    }
    case 'COUNTRY': {
      const countries = keysOf(groups, (id) => graph.entity(id));
      const no: readonly Key[] = [null];
      return byEntity(rows, (entity) => countries.get(entity) ?? no);
    }
  }
}

function byClaim(rowOf: (claim: number) => Row): Sorting {
  return (tie, claims, ends) => {
    for (const claim of claims) {
      const row = rowOf(claim);
      if (row.begins(tie)) for (const entity of ends) row.meet(entity);
      row.hear(claim);
    }
  };
}

function byEntity(rows: Rows, keysFor: (entity: number) => readonly Key[]): Sorting {
  return (tie, claims, ends) => {
    for (const entity of ends)
      for (const key of keysFor(entity)) {
        const row = rows.of(key);
        if (row.begins(tie)) for (const claim of claims) row.hear(claim);
        row.meet(entity);
      }
  };
}

/** A function of numbers that are few, computed once for each. */
function once<T>(compute: (number: number) => T): (number: number) => T {
  const known = new Map<number, T>();
  return (number) => {
    if (!known.has(number)) known.set(number, compute(number));
    return known.get(number)!;
  };
}

function keysOf(groups: CoverageArgs['groups'], numberOf: (id: string) => number): Map<number, string[]> {
  const keys = new Map<number, string[]>();
  for (const { key, ids } of groups)
    for (const id of ids) {
      const number = numberOf(id);
      const known = keys.get(number);
      if (known) known.push(key);
      else keys.set(number, [key]);
    }
  return keys;
}

function compare(a: Key, b: Key): number {
  if (a === b || a === null || b === null) return 0;
  return a < b ? -1 : 1;
}
