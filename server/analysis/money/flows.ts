// The flows of money in a view: who paid them to whom, what they come from, when, and how much each was.
import { afterAll, beforeAll, type Days, daysOf } from '../../values/partialDate.ts';
import { parseQuantity, type Quantity } from '../../values/quantity.ts';
import { tieTypeCode } from '../../vocabulary/codes.ts';
import type { GraphView } from '../graph.ts';
import { isTraced } from '../passing.ts';
import { type Traits, traitsOf } from '../traits.ts';
import type { View } from '../view.ts';

/** Somebody, or something, at one end of a flow, and the ties that say so: one or several that are parallel. */
export interface End {
  entity: number;
  ties: number[];
}

/** With all days on which it may have been. */
export interface Flow extends Days {
  entity: number;
  /** Null where no source says how much it was. */
  amount: Quantity | null;
  payers: End[];
  payees: End[];
  /** Commodities, markets, routes and events that it is proceeds of. */
  origins: End[];
}

type Ends = 'payers' | 'payees' | 'origins';

export interface Flows {
  byEntity: ReadonlyMap<number, Flow>;
  /** By entity, the flows at whose one end it stands. */
  at: Readonly<Record<Ends, ReadonlyMap<number, readonly Flow[]>>>;
}

const endsOf = new Map<number, Ends>([
  [tieTypeCode['PAYS']!, 'payers'],
  [tieTypeCode['PAID_TO']!, 'payees'],
  [tieTypeCode['PROCEEDS_OF']!, 'origins'],
]);

const kept = new WeakMap<View, Flows>();

/** The flows that chosen ties lead to or from. Made once for each view. */
export function flowsOf({ view, columns, clock, from, to }: GraphView): Flows {
  const known = kept.get(view);
  if (known) return known;
  const traits = traitsOf(view.claims);
  const byEntity = new Map<number, Flow>();
  const at = {
    payers: new Map<number, Flow[]>(),
    payees: new Map<number, Flow[]>(),
    origins: new Map<number, Flow[]>(),
  };
  const { type } = columns.ties.columns;
  for (let tie = 0; tie < columns.ties.length; tie++) {
    clock.tick();
    const ends = endsOf.get(type[tie]!);
    if (!ends || !isTraced(view, tie)) continue;
    const [money, entity] = ends === 'payers' ? [to[tie]!, from[tie]!] : [from[tie]!, to[tie]!];
    // What comes from a trade can be a thing.
    if (traits.typeOf(money) !== 'FLOW') continue;
    const flow = byEntity.get(money) ?? newFlow(money, traits);
    byEntity.set(money, flow);
    const end = flow[ends].find((one) => one.entity === entity);
    if (end) end.ties.push(tie);
    else {
      flow[ends].push({ entity, ties: [tie] });
      const before = at[ends].get(entity);
      if (before) before.push(flow);
      else at[ends].set(entity, [flow]);
    }
  }
  const flows = { byEntity, at };
  kept.set(view, flows);
  return flows;
}

function newFlow(entity: number, traits: Traits): Flow {
  const [amount, date, dateTo] = (['amount', 'date', 'dateTo'] as const).map((trait) =>
    traits.valueOf(entity, trait),
  ) as [string | null, string | null, string | null];
  const first = date === null ? beforeAll : daysOf(date).first;
  const until = dateTo ?? date;
  return {
    entity,
    amount: amount === null ? null : (parseQuantity(amount) ?? null),
    first,
    last: until === null ? afterAll : Math.max(first, daysOf(until).last),
    payers: [],
    payees: [],
    origins: [],
  };
}

/** The currencies of these flows, where none is in the one that was asked for; else null. */
export function otherCurrencies(flows: Iterable<Flow>, asked: string): string[] | null {
  const all = new Set([...flows].flatMap(({ amount }) => amount?.currency ?? []));
  return all.has(asked) ? null : [...all].sort();
}

/** Whether money of one flow can have gone on in another: the other may have been on the same day or later. */
export function mayFollow(one: Days, next: Days): boolean {
  return next.last >= one.first;
}

/** Whether it was on the same day or later for certain. */
export function surelyFollows(one: Days, next: Days): boolean {
  return next.first >= one.last;
}
