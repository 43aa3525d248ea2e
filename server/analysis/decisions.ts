// Which entities were decided to be one: known from a marking up, from when it was decided until it was retracted.
import { Table, type TableHandle } from './table.ts';
import { Words, type WordsHandle } from './words.ts';

export interface DecisionRow {
  id: string;
  entities: string[];
  /** What type of thing they are. */
  type: string;
  marking: number;
  decidedAt: string;
  retractedAt: string | null;
}

export interface DecisionsHandle {
  ids: WordsHandle;
  rows: TableHandle;
  members: TableHandle;
}

const layout = { marking: Uint8Array, decided: Float64Array, retracted: Float64Array };

export class Decisions {
  readonly ids: Words;
  /** Parallel to `ids`; moments in milliseconds since 1970. */
  readonly rows: Table<typeof layout>;
  /** The entities of each decision, by their numbers. */
  readonly members: Table<{ decision: Int32ArrayConstructor; entity: Int32ArrayConstructor }>;

  constructor(handle?: DecisionsHandle) {
    this.ids = handle ? Words.from(handle.ids) : new Words(16, 20);
    this.rows = new Table(layout, 16, handle?.rows);
    this.members = new Table({ decision: Int32Array, entity: Int32Array }, 32, handle?.members);
  }

  /** Adds a decision about these entities; one that is here already only has its retraction brought up to date. */
  put({ id, marking, decidedAt, retractedAt }: DecisionRow, entities: readonly number[]): void {
    const known = this.ids.find(id);
    const at = known >= 0 ? known : this.rows.add();
    this.rows.changing('retracted')[at] = retractedAt === null ? Infinity : Date.parse(retractedAt);
    if (known >= 0) return;
    this.ids.add(id);
    this.rows.columns.marking[at] = marking;
    this.rows.columns.decided[at] = Date.parse(decidedAt);
    for (const entity of entities) {
      const member = this.members.add();
      this.members.columns.decision[member] = at;
      this.members.columns.entity[member] = entity;
    }
  }

  handle(): DecisionsHandle {
    return { ids: this.ids.handle(), rows: this.rows.handle(), members: this.members.handle() };
  }

  /**
   * What each entity goes by: the least id among those that are one by decisions known at this clearance and moment. Null where no
   * decision is known. Whoever knows a decision knows its entities, so none of them is hidden.
   */
  goesBy(entityIds: Words, clearance: number, at: number): Int32Array | null {
    const { marking, decided, retracted } = this.rows.columns;
    const { decision, entity } = this.members.columns;
    let goesBy: Int32Array | null = null;
    const firstOf = new Map<number, number>();
    for (let i = 0; i < this.members.length; i++) {
      const one = decision[i]!;
      if (marking[one]! > clearance || decided[one]! > at || retracted[one]! <= at) continue;
      goesBy ??= new Int32Array(entityIds.length).map((_, number) => number);
      const first = firstOf.get(one);
      if (first === undefined) firstOf.set(one, entity[i]!);
      else join(goesBy, first, entity[i]!, entityIds);
    }
    if (goesBy === null) return null;
    for (let i = 0; i < this.members.length; i++) goesBy[entity[i]!] = top(goesBy, entity[i]!);
    return goesBy;
  }
}

// The least id is always on top.
function join(goesBy: Int32Array, a: number, b: number, entityIds: Words): void {
  const [one, other] = [top(goesBy, a), top(goesBy, b)];
  if (entityIds.compare(one, other) < 0) goesBy[other] = one;
  else goesBy[one] = other;
}

function top(goesBy: Int32Array, entity: number): number {
  let at = entity;
  while (goesBy[at] !== at) at = goesBy[at]!;
  return at;
}
