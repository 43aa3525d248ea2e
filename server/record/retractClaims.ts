// Retracts claims: they stay readable and count for nothing.
import type { Writing } from '../ask.ts';
import { badInput, notFound } from '../errors.ts';
import { longest } from '../values/lengths.ts';
import { fuse } from './fuse.ts';
import type { Recorder } from './inputs.ts';
import { type AboutRow, Touched } from './touched.ts';
import type { Write } from './write.ts';

/** The reason as it is kept; `missing` tells what to say where there is none. Throws BAD_USER_INPUT. */
export function readReason(reason: string, missing = 'Say why these claims no longer stand.'): string {
  const kept = reason.normalize('NFC').trim();
  if (kept === '') throw badInput(`reason: is empty. ${missing}`);
  if (kept.length > longest.reason)
    throw badInput(`reason: has ${kept.length} characters; at most ${longest.reason} are kept.`);
  return kept;
}

/**
 * Retracts within a write that is open, and returns the ids of those that stood until now. A claim that the recorder may not see is
 * NOT_FOUND, as one that is not there.
 */
export async function retract(
  writing: Writing,
  ids: readonly string[],
  reason: string,
  recorder: Recorder,
  write: Write,
): Promise<string[]> {
  const rows = await writing.read<{
    claim: AboutRow & { id: string; marking: number; retractedAt: string | null };
  }>('Mutation/retractClaims/1-known', { ids, clearance: recorder.clearance });
  const found = new Map(rows.map(({ claim }) => [claim.id, claim]));
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) throw notFound('claim', missing);
  const standing = [...found.values()].filter((claim) => claim.retractedAt === null);
  const touched = new Touched();
  for (const claim of standing) touched.add(claim);
  const retracted = standing.map(({ id }) => id);
  await writing.read('Mutation/retractClaims/2-retract', {
    ids: retracted,
    reason,
    version: write.version,
    recordedAt: write.recordedAt,
  });
  await fuse(writing, touched, write.decided);
  write.changes(Math.min(5, ...standing.map(({ marking }) => marking)));
  return retracted;
}
