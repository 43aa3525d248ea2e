// What a draft must agree with: the types of its entities, and the ties that are there.
import { normalise } from '../values/value.ts';
import { canJoin, property, propertyNamed, tieType } from '../vocabulary/vocabulary.ts';
import type { Draft } from './draft.ts';
import { endsOf, tieIdentityOf, tieIdOf } from './identity.ts';
import type { Problems } from './problems.ts';

export interface KnownTie {
  id: string;
  type: string;
  subject: string;
  object: string;
  visible: boolean;
  /** Of the claim of the least marking about it. */
  marking: number;
  identity: string | null;
}

/** The draft with its tie's id or its value's normal form: what only the types of the entities decide. */
export function checkAgainst(one: Draft, types: ReadonlyMap<string, string>, problems: Problems): Draft {
  const type = types.get(one.subject);
  if (type === undefined) return one;
  if (one.type !== null && one.object !== null) {
    const to = types.get(one.object);
    if (to !== undefined && !canJoin(one.type, type, to))
      problems.add(`${one.where}.tie`, joins(one.type, type, to));
    const whole = { ...one, object: one.object, type: one.type };
    return { ...one, tie: one.tie ?? tieIdOf(whole), identity: tieIdentityOf(whole) };
  }
  const row = property(one.property ?? '', type);
  if (!row) {
    const elsewhere = propertyNamed(one.property ?? '')
      ? `${type} has no property "${one.property}"`
      : `there is no property "${one.property}"`;
    problems.add(`${one.where}.property`, `${elsewhere}: the vocabulary lists those that there are`);
    return one;
  }
  const value = normalise(one.value ?? '', row);
  if ('problem' in value) problems.add(`${one.where}.value`, `${one.property} ${value.problem}`);
  return 'problem' in value ? one : { ...one, value: value.value };
}

function joins(type: string, from: string, to: string): string {
  const rows = (tieType(type)?.joins ?? []).map((row) => `${list(row.from)} to ${list(row.to)}`);
  return `${type} cannot join ${from} to ${to}; it joins ${rows.join(', or ')}`;
}

function list(types: 'any' | readonly string[]): string {
  return types === 'any' ? 'anything' : types.join(' or ');
}

/**
 * The drafts with the identity that their ties have already, from the claim of the least marking: whoever sees a tie sees that claim, so
 * that a tie has one identity for all.
 */
export function identified(drafts: readonly Draft[], known: ReadonlyMap<string, KnownTie>): Draft[] {
  const least = new Map<string, { marking: number; identity: string | null }>(known);
  for (const { tie, marking, identity } of drafts)
    if (tie !== null && marking < (least.get(tie)?.marking ?? 5)) least.set(tie, { marking, identity });
  return drafts.map((one) => (one.tie === null ? one : { ...one, identity: least.get(one.tie)!.identity }));
}

/** A given id names one tie: other ends or another type are refused. */
export function checkTies(
  drafts: readonly Draft[],
  known: ReadonlyMap<string, KnownTie>,
  taken: ReadonlySet<string>,
  problems: Problems,
): void {
  const seen = new Map<string, { type: string; from: string; to: string; visible: boolean }>();
  for (const [id, tie] of known) seen.set(id, { ...endsOf(tie), type: tie.type, visible: tie.visible });
  for (const { tie, type, subject, object, where } of drafts) {
    if (tie === null || type === null || object === null) continue;
    const here = { ...endsOf({ subject, object, type }), type, visible: true };
    const there = seen.get(tie);
    if (!there) seen.set(tie, here);
    const same = !there || (there.type === type && there.from === here.from && there.to === here.to);
    if (taken.has(tie) || (!same && !there?.visible))
      problems.add(`${where}.tie.id`, `"${tie}": this id cannot be used: choose another`);
    else if (!same)
      problems.add(
        `${where}.tie.id`,
        `"${tie}" is a ${there.type} from "${there.from}" to "${there.to}": leave the id out, or choose another`,
      );
  }
}
