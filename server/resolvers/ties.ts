// Ties as they are answered: by a view, or as they are stored. What a field does not have yet is fetched once for its level.
import type { Holding } from '../analysis/holding.ts';
import { holdingIn } from '../analysis/holding.ts';
import type { TieFound } from '../analysis/fetch/ties.ts';
import type { Evidence } from '../analysis/evidence.ts';
import { type Stages, stagesIn } from '../values/stageLine.ts';
import type { Context } from '../context.ts';
import { best } from '../record/best.ts';
import { gather, type StandingClaim } from '../record/fuse.ts';
import { qualifierOf } from '../record/fuseTie.ts';
import { levelOf } from '../record/levels.ts';
import { isPresent, type Scope, within } from '../scope.ts';
import { analysed, rowsOf, samenessIn } from './asking.ts';
import { dayOf, mayHold } from '../values/partialDate.ts';
import { tieType } from '../vocabulary/vocabulary.ts';
import { askedOf } from './filter.ts';
import { ofLevel, rowOfLevel } from './level.ts';

// The qualifiers that ties of these types can have, in the order in which they are answered: each is looked up on each tie.
function qualifiersOf(types: readonly string[]): string[] {
  const words = [...new Set(types)].map((type) => tieType(type));
  return [...new Set(words.flatMap((word) => word?.qualifiers.map(({ name }) => name) ?? []))].sort();
}

/** A tie that is known by its ends; from and to are ids. */
export interface TieStub {
  id: string;
  type: string;
  from: string;
  to: string;
  /** Where an end is one with another entity: the ids of all ties that are one with this. */
  parts?: string[];
}

export interface TieLook {
  evidence: Evidence;
  validFrom: string | null;
  validTo: string | null;
  strands: { from: string | null; to: string | null }[];
  lastAttestedOn: string | null;
  holds: Holding;
}

export interface TieWords {
  role: string | null;
  qualifiers: { name: string; value: string }[];
}

/** What a tie looks like once nothing that stands is known of it: it is still answered by its id. */
const nothingLeft: TieLook & TieWords = {
  evidence: {
    sources: 0,
    claims: 0,
    denials: 0,
    questions: 0,
    grade: null,
    stages: [],
    assertedStages: [],
    contested: false,
    cleared: false,
  },
  validFrom: null,
  validTo: null,
  strands: [],
  lastAttestedOn: null,
  holds: 'NOT_THEN',
  role: null,
  qualifiers: [],
};

/** A tie that a claim or its id leads to, as it is known here. */
export function stubOf(tie: TieStub, context: Context, scope: Scope): TieStub | Promise<TieStub> {
  // What an open transaction wrote is not in the columns: there a tie is what was recorded of it.
  const sameness = scope.asking === context.store ? samenessIn(context, scope) : null;
  return sameness instanceof Promise
    ? sameness.then((found) => within(found?.tie(tie) ?? tie, scope))
    : within(sameness?.tie(tie) ?? tie, scope);
}

/** The ids of all parts of a tie, with spaces between them: no id has one. */
export function partsOf({ id, parts }: TieStub): string {
  return parts?.join(' ') ?? id;
}

/** Evidence and dates of a tie that no view has answered. */
export function lookOf(tie: TieStub, context: Context, scope: Scope): TieLook | Promise<TieLook> {
  if (isStored(tie, scope)) return storedTie(tie, context, scope);
  const found = ofLevel(context, scope, 'analysis/fetch/ties', null, tie.id, async (ids) => {
    const ties = await analysed<TieFound[]>(context, scope, 'fetch/ties', askedOf({}), { ids });
    return new Map(ties.map((one) => [one.asked, one.tie]));
  });
  return found.then((look) => look ?? nothingLeft);
}

/** Role and qualifiers, which no view knows. */
export async function wordsOf(tie: TieStub, context: Context, scope: Scope): Promise<TieWords> {
  if (isStored(tie, scope)) return storedTie(tie, context, scope);
  const found = await rowOfLevel(context, scope, 'fetch/tie-claims', null, partsOf(tie), (ids) =>
    wordsAsKnown(ids, context, scope),
  );
  return found ?? nothingLeft;
}

// With each tie what its own claims amount to is stored.
function isStored({ parts }: TieStub, scope: Scope): boolean {
  return isPresent(scope) && parts === undefined;
}

async function wordsAsKnown(
  ids: readonly string[],
  context: Context,
  scope: Scope,
): Promise<Map<string, TieWords>> {
  const rows = await rowsOf<{ claim: StandingClaim }>(context, scope, 'fetch/tie-claims', { ids });
  const claims = rows.map(({ claim }) => claim);
  const level = levelOf(await gather(scope.asking, claims), scope);
  return new Map(
    [...Map.groupBy(claims, ({ about }) => about)].map(([id, group]) => [
      id,
      {
        role: best(group, level, ({ role }) => role),
        qualifiers: qualifiersOf([group[0]?.type ?? '']).flatMap((name) => {
          const value = best(group, level, (claim) => qualifierOf(claim, name));
          return value === null ? [] : [{ name, value }];
        }),
      },
    ]),
  );
}

interface StoredTie extends Omit<TieLook, 'strands' | 'holds' | 'evidence'>, TieWords {
  id: string;
  strands: string;
  evidence: Omit<Evidence, keyof Stages> & { stages: string };
}

function storedTie(
  tie: TieStub,
  context: Context,
  scope: Scope,
): (TieLook & TieWords) | Promise<TieLook & TieWords> {
  const key = JSON.stringify([tie.from, tie.to, tie.type, tie.id]);
  // Whether it holds today is another answer tomorrow.
  const found = rowOfLevel(context, scope, 'fetch/ties', dayOf(context.now()), key, async (keys) => {
    const ties = keys.map((one) => {
      const [from, to, type, id] = JSON.parse(one) as [string, string, string, string];
      return { from, to, type, id };
    });
    const rows = await rowsOf<{ tie: StoredTie }>(context, scope, 'fetch/ties', {
      ties,
      qualifiers: qualifiersOf(ties.map(({ type }) => type)),
    });
    const byId = new Map(rows.map(({ tie: row }) => [row.id, row]));
    const looks = ties.flatMap(({ id }, index) => {
      const row = byId.get(id);
      return row ? [[keys[index]!, looking(row, context.now())] as const] : [];
    });
    return new Map(looks);
  });
  return found instanceof Promise ? found.then((look) => look ?? nothingLeft) : found;
}

function looking(row: StoredTie, now: number): TieLook & TieWords {
  const strands = row.strands === '' ? [] : row.strands.split(' ').map(interval);
  const today = dayOf(now);
  const lastAttestedOn = row.lastAttestedOn || null;
  return {
    role: row.role || null,
    qualifiers: row.qualifiers,
    validFrom: row.validFrom || null,
    validTo: row.validTo || null,
    strands,
    lastAttestedOn,
    holds: holdingIn(strands, lastAttestedOn, { first: today, last: today }),
    evidence: { ...row.evidence, ...stagesIn(row.evidence.stages) },
  };
}

function interval(text: string): { from: string | null; to: string | null; first: number; last: number } {
  const [from = '', to = ''] = text.split('/');
  return { from: from || null, to: to || null, ...mayHold(from || null, to || null) };
}
