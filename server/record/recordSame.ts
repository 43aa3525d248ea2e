// Decides that entities are one, or takes it back. No claim changes; what they go by, and what follows from it, is fused anew.
import type { Writing } from '../ask.ts';
import { badInput, forbidden, notFound } from '../errors.ts';
import { markings } from '../vocabulary/scales.ts';
import { fuse } from './fuse.ts';
import { goesByOf } from './goesBy.ts';
import { claimIdOf, idOf } from './identity.ts';
import type { Recorder } from './inputs.ts';
import { Touched } from './touched.ts';
import type { Write } from './write.ts';

const most = 100;

export interface Decision {
  entities: string[];
  marking: number;
  reason: string;
}

interface KnownDecision {
  id: string;
  entities: string[];
  marking: number;
  retractedAt: string | null;
}

/** Checks all that needs no look at the graph. Throws BAD_USER_INPUT or FORBIDDEN. */
export function readDecision(decision: Decision, recorder: Recorder): Decision {
  const { marking, reason } = decision;
  const entities = [...new Set(decision.entities)].sort();
  if (entities.length < 2)
    throw badInput('recordSame(entities:) names fewer than two entities. Name at least two different ones.');
  if (entities.length > most)
    throw badInput(`recordSame(entities:) names ${entities.length} entities. Give at most ${most}.`);
  if (marking > recorder.clearance)
    throw forbidden(
      `recordSame(marking:): ${markings[marking]?.name} is above your clearance, ${markings[recorder.clearance]?.name}. Nothing was decided.`,
    );
  return { entities, marking, reason };
}

/** Decides within a write that is open, and returns the decision's id; what was decided before and stands is left as it is. */
export async function decideSame(
  writing: Writing,
  { entities, marking, reason }: Decision,
  { clearance }: Recorder,
  write: Write,
): Promise<string> {
  const rows = await writing.read<{ id: string; type: string; knownFrom: number }>(
    'Mutation/recordSame/1-known',
    { entities, clearance },
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  const missing = entities.find((id) => !known.has(id));
  if (missing !== undefined) throw notFound('entity', missing);
  const [first] = rows;
  const other = rows.find(({ type }) => type !== first?.type);
  if (first && other)
    throw badInput(
      `recordSame(entities:): "${first.id}" is ${first.type} and "${other.id}" is ${other.type}. Only entities of one type can be one.`,
    );
  const hidden = rows.find(({ knownFrom }) => knownFrom > marking);
  if (hidden) {
    const least = Math.max(...rows.map(({ knownFrom }) => knownFrom));
    throw badInput(
      `recordSame(marking:): who may read this decision may not know of "${hidden.id}": give marking ${markings[least]?.name} or higher.`,
    );
  }
  const fingerprint = idOf('same', ...entities, marking, reason);
  const [before] = await writing.read<{ standing: string | null; times: number }>(
    'Mutation/recordSame/2-recorded',
    { fingerprint, clearance },
  );
  if (before?.standing) return before.standing;
  const id = claimIdOf(fingerprint, before?.times ?? 0);
  await writing.read('Mutation/recordSame/3-decide', {
    decision: { id, fingerprint, entities, marking, reason },
    version: write.version,
    recordedAt: write.recordedAt,
  });
  await fuseAnew(writing, entities, marking, write);
  return id;
}

/** Takes a decision back within a write that is open. One that the recorder may not see is NOT_FOUND, as one that is not there. */
export async function undecideSame(
  writing: Writing,
  id: string,
  reason: string,
  { clearance }: Recorder,
  write: Write,
): Promise<void> {
  const [found] = await writing.read<{ decision: KnownDecision }>('Mutation/retractSame/1-known', {
    id,
    clearance,
  });
  if (!found) throw notFound('decision', id);
  const { entities, marking, retractedAt } = found.decision;
  if (retractedAt !== null) return;
  const before = await goesByOf(writing, entities);
  await writing.read('Mutation/retractSame/2-retract', {
    id,
    reason,
    version: write.version,
    recordedAt: write.recordedAt,
  });
  await fuseAnew(
    writing,
    before.rows(entities).map((row) => row.id),
    marking,
    write,
  );
}

// All that is known of these entities, and of those that are one with them now.
async function fuseAnew(
  writing: Writing,
  entities: readonly string[],
  marking: number,
  write: Write,
): Promise<void> {
  const all = (await goesByOf(writing, entities)).rows(entities).map(({ id }) => id);
  const touched = new Touched();
  for (const id of all) touched.entities.add(id);
  const rows = await writing.read<{ property: string }>('fuse/property-names', {
    entities: all,
  });
  // What one was claimed to be stands with all that it was one with, and may have to go.
  for (const property of new Set(rows.map((row) => row.property)))
    for (const entity of all) touched.properties.set(`${entity} ${property}`, { entity, property });
  await fuse(writing, touched, true);
  write.changes(marking);
}
