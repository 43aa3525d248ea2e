/** What stands on the canvas of what is drawn: entities, bunches of many that stand as one, and lines of one tie or several. */
import type { DrawnEntityFragment, DrawnTieFragment, EntityType } from '../../../generated/client.ts';
import type { Parts } from './elements.ts';
import { leavesIn, neighboursIn } from './neighbours.ts';

/** Entities that stand as one. */
export interface Bunch {
  key: string;
  /** Whom they are tied to most; null: nobody who stands by themselves. */
  hub: string | null;
  /** Null where they are of several. */
  type: EntityType | null;
  members: DrawnEntityFragment[];
}

/** One tie, by its id; or all between two, by their names. */
export interface Line {
  key: string;
  from: string;
  to: string;
  ties: DrawnTieFragment[];
}

export interface Composition {
  entities: DrawnEntityFragment[];
  bunches: Bunch[];
  lines: Line[];
  /** By entity, the bunch in which it stands. */
  bunchOf: ReadonlyMap<string, string>;
  /** By tie, the line that it is part of; none for a tie that is inside a bunch, or leads to what is hidden. */
  lineOf: ReadonlyMap<string, string>;
}

export interface Composing {
  hidden: readonly string[];
  folded: readonly string[];
  /** What stands by itself in any case. */
  apart: readonly string[];
  bundled: boolean;
  /** Beyond so many the least tied are bunched. */
  most: number;
}

/** As many as one can look at; a browser without a graphics card draws them at once. More stand each by itself where somebody wants that. */
export const mostShown = 300;

export function compose({ entities, ties }: Parts, how: Composing): Composition {
  const out = new Set(how.hidden);
  const shown = entities.filter(({ id }) => !out.has(id));
  const there = new Set(shown.map(({ id }) => id));
  const between = ties.filter(({ from, to }) => there.has(from.id) && there.has(to.id));
  const apart = new Set(how.apart);
  const folds = foldedHubs(between, how.folded, apart);
  const alone = shown.filter(({ id }) => !folds.has(id));
  const room = how.most - new Set(folds.values()).size;
  const crowd: ReadonlyMap<string, string | null> =
    alone.length > room ? crowdHubs(alone, between, apart, room) : new Map();

  const bunches = new Map<string, Bunch>();
  const bunchOf = new Map<string, string>();
  for (const entity of shown) {
    const folded = folds.get(entity.id);
    const hub = folded ?? crowd.get(entity.id);
    if (hub === undefined) continue;
    // What was collapsed stands in one bunch; of a crowd the types stay apart.
    const key = bunchKey(folded === undefined ? entity.type : null, hub);
    const bunch = bunches.get(key) ?? { key, hub, type: entity.type, members: [] };
    if (bunch.type !== entity.type) bunch.type = null;
    bunch.members.push(entity);
    bunches.set(key, bunch);
    bunchOf.set(entity.id, key);
  }
  const { lines, lineOf } = linesOf(between, bunchOf, how.bundled);
  return {
    entities: shown.filter(({ id }) => !bunchOf.has(id)),
    bunches: [...bunches.values()],
    lines,
    bunchOf,
    lineOf,
  };
}

/** No id has a space, so that no entity and no tie is ever called like this. */
const bunchKey = (type: EntityType | null, hub: string | null): string => `${type ?? 'ALL'} ${hub ?? ''}`;
const lineKey = (one: string, other: string): string => `${one} ~ ${other}`;

// By leaf, the folded entity on which it hangs.
function foldedHubs(
  ties: readonly DrawnTieFragment[],
  folded: readonly string[],
  apart: ReadonlySet<string>,
): Map<string, string> {
  const around = neighboursIn(ties);
  const stays = new Set([...folded, ...apart]);
  return new Map(
    folded.flatMap((hub) =>
      leavesIn(around, hub)
        .filter((leaf) => !stays.has(leaf))
        .map((leaf) => [leaf, hub] as const),
    ),
  );
}

/**
 * By entity that is bunched, the one among those who stay by themselves to whom it has most ties. First go those who hang on one
 * alone; where that is not enough, those stay who have most ties here, so many that they and the bunches are not too many.
 */
function crowdHubs(
  entities: readonly DrawnEntityFragment[],
  ties: readonly DrawnTieFragment[],
  apart: ReadonlySet<string>,
  most: number,
): Map<string, string | null> {
  const around = neighboursIn(ties);
  const leaves = leafHubs(entities, around, apart);
  const standing = entities.length - leaves.size + bunchesOf(entities, leaves).size;
  if (standing <= most) return leaves;
  const weight = ({ id }: DrawnEntityFragment) => around.get(id)?.size ?? 0;
  const kept = entities.filter(({ id }) => apart.has(id));
  const others = entities.filter(({ id }) => !apart.has(id)).toSorted((a, b) => weight(b) - weight(a));
  const stayingOf = (share: number) =>
    new Set([...kept, ...others.slice(0, Math.max(0, most * share - kept.length))].map(({ id }) => id));
  for (const share of [0.8, 0.6, 0.4, 0.2]) {
    const staying = stayingOf(share);
    const go = others.filter(({ id }) => !staying.has(id));
    const hubs = new Map(go.map(({ id }) => [id, hubOf(around.get(id), staying, around)] as const));
    if (staying.size + bunchesOf(go, hubs).size <= most) return hubs;
  }
  const staying = stayingOf(0.2);
  return new Map(others.filter(({ id }) => !staying.has(id)).map(({ id }) => [id, null] as const));
}

/** So few leaves of one kind stand by themselves. */
const fewLeaves = 3;

function leafHubs(
  entities: readonly DrawnEntityFragment[],
  around: ReadonlyMap<string, ReadonlySet<string>>,
  apart: ReadonlySet<string>,
): Map<string, string | null> {
  const hubs = new Map<string, string | null>();
  for (const { id } of entities) {
    const [hub, ...others] = around.get(id) ?? [];
    // Of two who have only each other neither hangs on the other.
    if (hub && others.length === 0 && !apart.has(id) && around.get(hub)!.size > 1) hubs.set(id, hub);
  }
  for (const those of bunchesOf(entities, hubs).values())
    if (those.length <= fewLeaves) for (const id of those) hubs.delete(id);
  return hubs;
}

function bunchesOf(
  entities: readonly DrawnEntityFragment[],
  hubs: ReadonlyMap<string, string | null>,
): Map<string, string[]> {
  const bunched = entities.filter(({ id }) => hubs.has(id));
  const byKey = Map.groupBy(bunched, ({ id, type }) => bunchKey(type, hubs.get(id) ?? null));
  return new Map([...byKey].map(([key, those]) => [key, those.map(({ id }) => id)]));
}

function hubOf(
  neighbours: ReadonlySet<string> | undefined,
  staying: ReadonlySet<string>,
  around: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  let hub: string | null = null;
  for (const one of neighbours ?? [])
    if (staying.has(one) && (hub === null || around.get(one)!.size > around.get(hub)!.size)) hub = one;
  return hub;
}

function linesOf(ties: readonly DrawnTieFragment[], bunchOf: ReadonlyMap<string, string>, bundled: boolean) {
  const lines = new Map<string, Line>();
  const lineOf = new Map<string, string>();
  for (const tie of ties) {
    const [from, to] = [bunchOf.get(tie.from.id), bunchOf.get(tie.to.id)];
    const [start, end] = [from ?? tie.from.id, to ?? tie.to.id];
    // Between members of one bunch: it stands inside.
    if (from !== undefined && from === to) continue;
    const alone = !bundled && from === undefined && to === undefined;
    const key = alone ? tie.id : start < end ? lineKey(start, end) : lineKey(end, start);
    const line = lines.get(key) ?? { key, from: start, to: end, ties: [] };
    line.ties.push(tie);
    lines.set(key, line);
    lineOf.set(tie.id, key);
  }
  return { lines: [...lines.values()], lineOf };
}
