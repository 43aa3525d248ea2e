// Replaces claims: retracts some, records others, and keeps that these stand in the place of those. All in one transaction.
import type { Writing } from '../ask.ts';
import type { Draft } from './draft.ts';
import type { Recorder } from './inputs.ts';
import { type Recorded, recordDrafts } from './recordClaims.ts';
import { retract } from './retractClaims.ts';
import type { Write } from './write.ts';

export interface Replacing {
  /** The claims that no longer stand. */
  ids: readonly string[];
  reason: string;
  drafts: readonly Draft[];
}

/**
 * Replaces within a write that is open. In the place of what this write retracts stands what was sent, also where it was recorded before;
 * the names that it gives do not. What was retracted earlier keeps its history, so sent again this changes nothing.
 */
export async function replace(
  writing: Writing,
  { ids, reason, drafts }: Replacing,
  recorder: Recorder,
  write: Write,
): Promise<Recorded> {
  const retracted = await retract(writing, [...new Set(ids)], reason, recorder, write);
  const result = await recordDrafts(writing, drafts, recorder, write);
  const recorded = [...new Set(result.ids.slice(0, drafts.length))];
  if (retracted.length > 0 && recorded.length > 0)
    await writing.read('Mutation/replaceClaims/1-in-place', { retracted, recorded });
  return result;
}
