// What changed between two dates: in the world, or in what is known of it?
import type { Days } from '../../values/partialDate.ts';
import { tieTypeCode } from '../../vocabulary/codes.ts';
import { Changed, type Changes } from '../change/changes.ts';
import { changesInKnowledge } from '../change/inKnowledge.ts';
import { changesInTheWorld } from '../change/inTheWorld.ts';
import { type Evidence, evidenceOf } from '../evidence.ts';
import type { GraphView } from '../graph.ts';
import { firstInOrder } from '../pageOfTies.ts';
import type { TieAnswer } from '../question.ts';

export interface ChangeArgs {
  /** Days of the world; or the moment, in milliseconds since 1970, from which on it is asked what is known. */
  since: Days | number;
  of: readonly string[] | null;
  first: number;
}

export interface TieChange {
  tie: TieAnswer;
  on: string | null;
  certain: boolean;
  before: Evidence | null;
  after: Evidence | null;
}

interface Listed<T> {
  rows: T[];
  total: number;
}

export interface ChangeAnswer {
  /** Those of `ended` are ties of the earlier view, all others of the later. */
  ties: Record<'appeared' | 'ended' | 'gained' | 'lost' | 'silent', Listed<TieChange>>;
  /** Who left is answered by the earlier view, as is the office where nobody came. */
  offices: Listed<{ office: string; left: TieAnswer[]; came: TieAnswer[] }>;
  entitiesAppeared: Listed<string>;
  /** Of the earlier view. */
  entitiesEnded: Listed<string>;
}

export default function change(graph: GraphView, { since, of, first }: ChangeArgs): ChangeAnswer {
  const ids = of && new Set(of.map((id) => graph.entity(id)).filter((entity) => entity >= 0));
  const isOfTheWorld = typeof since !== 'number';
  const changes = isOfTheWorld
    ? changesInTheWorld(graph, since, ids)
    : changesInKnowledge(graph.at(since), graph, ids);
  const { earlier, later } = changes.sides;
  const rows = (changed: Changed, view: GraphView, period: Days | null = null) => ({
    rows: firstOf(changed, view, first).map((one) => tell(one, view, changes, period)),
    total: changed.total,
  });
  const period = isOfTheWorld ? since : null;
  return {
    ties: {
      appeared: rows(changes.appeared, later, period),
      ended: rows(changes.ended, earlier, period),
      gained: rows(changes.gained, later),
      lost: rows(changes.lost, later),
      silent: rows(changes.silent, later),
    },
    offices: officesIn(changes, first),
    entitiesAppeared: texts(changes.entitiesAppeared, later, first),
    entitiesEnded: texts(changes.entitiesEnded, earlier, first),
  };
}

interface Row {
  tie: number;
  on: number;
}

// By date; those of one date in the order of ties.
function firstOf(changed: Changed, graph: GraphView, first: number): Row[] {
  const rows: Row[] = [];
  for (const [on, ties] of changed.inOrderOfDates(graph.columns)) {
    if (rows.length === first) break;
    for (const tie of firstInOrder(graph, ties, first - rows.length)) rows.push({ tie, on });
  }
  return rows;
}

// What has to lie in a period is certain where all days that its date can mean do.
function tell({ tie, on }: Row, graph: GraphView, { sides }: Changes, period: Days | null): TieChange {
  const { before, after } = sides;
  const { columns } = graph;
  const { first, last } = columns.dateDays.columns;
  return {
    tie: graph.answer(tie),
    on: columns.dateText(on),
    certain: period === null || (first[on]! >= period.first && last[on]! <= period.last),
    before: before.judge(tie) ? evidenceOf(columns, before) : null,
    after: after.judge(tie) ? evidenceOf(columns, after) : null,
  };
}

function texts(entities: readonly number[], { columns }: GraphView, first: number): Listed<string> {
  const { entityIds } = columns;
  const inOrder = entities.toSorted((a, b) => entityIds.compare(a, b));
  return { rows: inOrder.slice(0, first).map((entity) => entityIds.text(entity)), total: entities.length };
}

// Who left and who came, by office. In each list the order is that of the changes, and each tie stands once.
function officesIn({ appeared, ended, sides }: Changes, first: number): ChangeAnswer['offices'] {
  const { earlier, later } = sides;
  const [left, came] = [termsIn(ended, earlier), termsIn(appeared, later)];
  const { entityIds } = later.columns;
  const offices = [...new Set([...left.keys(), ...came.keys()])].sort((a, b) => entityIds.compare(a, b));
  const told = (terms: Changed | undefined, graph: GraphView) => {
    const rows = terms ? firstOf(terms, graph, terms.total) : [];
    return Array.from(new Set(rows.map(({ tie }) => tie)), (tie) => graph.answer(tie));
  };
  const rows = offices.slice(0, first).map((office) => ({
    office: entityIds.text(office),
    left: told(left.get(office), earlier),
    came: told(came.get(office), later),
  }));
  return { rows, total: offices.length };
}

function termsIn(changed: Changed, { columns, to }: GraphView): Map<number, Changed> {
  const { type } = columns.ties.columns;
  const byOffice = new Map<number, Changed>();
  for (const [on, ties] of changed.inOrderOfDates(columns))
    for (const tie of ties) {
      if (type[tie] !== tieTypeCode['HOLDS']) continue;
      const terms = byOffice.get(to[tie]!) ?? new Changed();
      byOffice.set(to[tie]!, terms);
      terms.add(tie, on);
    }
  return byOffice;
}
