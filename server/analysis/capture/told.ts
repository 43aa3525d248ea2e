// Which ties does a reading look at beside those that paths pass, and in which role?
import { tieTypeCode } from '../../vocabulary/codes.ts';
import type { Columns } from '../columns.ts';
import type { GraphView } from '../graph.ts';
import { isTraced } from '../passing.ts';
import { verdict, type View } from '../view.ts';

/** Of proceedings that ended well for their subject is asked here: their ties are read as well where they are cleared. */
const readWhereCleared = new Set([tieTypeCode['SUBJECT_OF']!, tieTypeCode['DECIDES']!]);

/** Whether a tie is read: chosen, or left out only because it is cleared, and asserted by somebody who does more than mention it. */
export function isTold(view: View, tie: number): boolean {
  if (isTraced(view, tie)) return true;
  const { type } = view.columns.ties.columns;
  return (
    view.verdicts[tie] === verdict.byCleared && readWhereCleared.has(type[tie]!) && view.sources[tie]! > 0
  );
}

/** The ties of one of these types that are read, from an entity or to it. */
export function told(
  { view, columns, adjacency, clock, from, to }: GraphView,
  entity: number,
  at: 'from' | 'to',
  ...types: string[]
): number[] {
  const codes = new Set(types.map((name) => tieTypeCode[name]!));
  const { type } = columns.ties.columns;
  const end = at === 'from' ? from : to;
  return [...adjacency.of(entity)].filter((tie) => {
    clock.tick();
    return codes.has(type[tie]!) && end[tie] === entity && isTold(view, tie);
  });
}

const kept = new WeakMap<Columns, Map<number, string>>();

/** The role of a tie, where it is part of what tells it from others and it has no id of its own; else null. */
export function roleOf(columns: Columns, tie: number): string | null {
  const roles = kept.get(columns) ?? rolesIn(columns);
  kept.set(columns, roles);
  return roles.get(tie) ?? null;
}

function rolesIn({ identified, identities }: Columns): Map<number, string> {
  const { tie, identity } = identified.columns;
  const roles = new Map<number, string>();
  for (let row = 0; row < identified.length; row++) {
    roles.delete(tie[row]!);
    const text = decodeURIComponent(identities.text(identity[row]!));
    // A list, as server/record/identity.ts writes it; whatever else stands there is an id.
    const [role] = text.startsWith('[') ? (JSON.parse(text) as (string | null)[]) : [];
    if (role) roles.set(tie[row]!, role);
  }
  return roles;
}
