// The records: each one transaction.
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import type { ClaimInput } from '../record/inputs.ts';
import { readClaims, type Recorded, recordDrafts } from '../record/recordClaims.ts';
import { decideSame, type Decision, readDecision, undecideSame } from '../record/recordSame.ts';
import { replace } from '../record/replaceClaims.ts';
import { readReason, retract } from '../record/retractClaims.ts';
import { finish, lock, type Write } from '../record/write.ts';
import type { Writing } from '../ask.ts';
import { type Scope, within } from '../scope.ts';
import { marking } from '../vocabulary/codes.ts';
import { claimBy } from './fetch.ts';
import { decisionBy } from './sameDecision.ts';

const mostAtOnce = 10_000;

export const Mutation = {
  recordClaims: async (
    _: unknown,
    { claims, dryRun }: { claims: ClaimInput[] } & DryRun,
    context: Context,
  ) => {
    await endRehearsal(context);
    checkCount('claims', claims.length);
    const drafts = readClaims(claims, context.viewer);
    const done = await perform(context, dryRun, (writing, write) =>
      recordDrafts(writing, drafts, context.viewer, write),
    );
    return recorded(done, context);
  },

  retractClaims: async (
    _: unknown,
    { ids, reason, dryRun }: { ids: string[]; reason: string } & DryRun,
    context: Context,
  ) => {
    await endRehearsal(context);
    checkCount('ids', ids.length);
    const kept = readReason(reason);
    const { scope } = await perform(context, dryRun, (writing, write) =>
      retract(writing, [...new Set(ids)], kept, context.viewer, write),
    );
    return ids.map((id) => claimBy(id, context, scope));
  },

  replaceClaims: async (
    _: unknown,
    {
      retract: ids,
      reason,
      record,
      dryRun,
    }: { retract: string[]; reason: string; record: ClaimInput[] } & DryRun,
    context: Context,
  ) => {
    await endRehearsal(context);
    checkCount('retract', ids.length);
    checkCount('record', record.length);
    const kept = readReason(reason);
    const drafts = readClaims(record, context.viewer);
    const done = await perform(context, dryRun, (writing, write) =>
      replace(writing, { ids, reason: kept, drafts }, context.viewer, write),
    );
    return recorded(done, context);
  },

  recordSame: async (
    _: unknown,
    { entities, marking: from, reason }: { entities: string[]; marking?: number | null; reason: string },
    context: Context,
  ) => {
    await endRehearsal(context);
    const decision: Decision = {
      entities,
      marking: from ?? marking.CLEAR,
      reason: readReason(reason, 'Say why these entities are one.'),
    };
    const checked = readDecision(decision, context.viewer);
    const id = await written(
      (writing) =>
        asOneWrite(writing, context, (write) => decideSame(writing, checked, context.viewer, write)),
      context,
    );
    context.decided = true;
    return decisionBy(id, context, context.viewer);
  },

  retractSame: async (_: unknown, { id, reason }: { id: string; reason: string }, context: Context) => {
    await endRehearsal(context);
    const kept = readReason(reason, 'Say why these entities are not one.');
    await written(
      (writing) =>
        asOneWrite(writing, context, (write) => undecideSame(writing, id, kept, context.viewer, write)),
      context,
    );
    return decisionBy(id, context, context.viewer);
  },
};

interface DryRun {
  dryRun?: boolean | null;
}

/** What a write came to, and what its answer is read from: the graph as it is now, or the write itself, which is never committed. */
interface Done<T> {
  result: T;
  scope: Scope;
}

async function perform<T>(
  context: Context,
  dryRun: DryRun['dryRun'],
  work: (writing: Writing, write: Write) => Promise<T>,
): Promise<Done<T>> {
  const whole = (writing: Writing) => asOneWrite(writing, context, (write) => work(writing, write));
  if (dryRun !== true) return { result: await written(whole, context), scope: context.viewer };
  let open: Writing | undefined;
  const rehearsed = await context.store.rehearse((writing) => whole((open = writing)));
  context.rehearsal = rehearsed;
  forget(context);
  const key = `${context.viewer.key} rehearsed`;
  return { result: rehearsed.result, scope: { ...context.viewer, asking: open!, key } };
}

async function written<T>(work: (writing: Writing) => Promise<T>, context: Context): Promise<T> {
  const result = await context.store.write(work);
  context.analysis.wrote();
  forget(context);
  return result;
}

// What was fetched before a write is not what is there after it.
function forget(context: Context): void {
  context.loaders.clear();
  context.scopes.clear();
  context.state = null;
}

async function asOneWrite<T>(
  writing: Writing,
  context: Context,
  work: (write: Write) => Promise<T>,
): Promise<T> {
  const write = await lock(writing, context.now());
  context.decided = write.decided;
  const result = await work(write);
  await finish(writing, write);
  return result;
}

function recorded({ result: { ids, created, unchanged }, scope }: Done<Recorded>, context: Context) {
  return within({ claims: () => ids.map((id) => claimBy(id, context, scope)), created, unchanged }, scope);
}

// A rehearsed write holds the lock that the next write waits for.
async function endRehearsal(context: Context): Promise<void> {
  await context.rehearsal?.rollback();
  context.rehearsal = null;
}

function checkCount(name: string, count: number): void {
  if (count > mostAtOnce)
    throw badInput(
      `${name}: ${count.toLocaleString('en')} at once are more than ${mostAtOnce.toLocaleString('en')}. Nothing was recorded; send them in parts.`,
    );
}
