// Records claims, all or nothing: checks them against the vocabulary and against what is there, writes what is new, and fuses
// what it touched before the transaction ends.
import type { Writing } from '../ask.ts';
import { forbidden } from '../errors.ts';
import { markings } from '../vocabulary/scales.ts';
import { checkAgainst, checkTies, identified, type KnownTie } from './checks.ts';
import { claimsToWrite, given, seenAt } from './claimNodes.ts';
import { type Draft, draft } from './draft.ts';
import { fuse } from './fuse.ts';
import type { ClaimInput, Recorder } from './inputs.ts';
import { checkNames, namesIn } from './names.ts';
import { Problems } from './problems.ts';
import { entityTypesOf, type KnownEntity, reserved, usedForTwo } from './references.ts';
import { repeatsOf, sourceIdsIn } from './repeats.ts';
import { type KnownSource, sourcesOf } from './sourceReferences.ts';
import { Touched } from './touched.ts';
import type { Write } from './write.ts';

export interface Recorded {
  /** Ids of the claims: first those that were sent, in their order, then those of the names that they give. */
  ids: string[];
  created: number;
  unchanged: number;
}

interface Known {
  entities: KnownEntity[];
  sources: KnownSource[];
  ties: KnownTie[];
  taken: string[];
}

/** Checks all that needs no look at the graph. Throws BAD_USER_INPUT with every problem, or FORBIDDEN. */
export function readClaims(inputs: readonly ClaimInput[], recorder: Recorder): Draft[] {
  const problems = new Problems();
  const drafts = inputs.map((input, index) => draft(input, `claims[${index}]`, problems));
  const above = drafts.find(({ marking }) => marking > recorder.clearance);
  if (above)
    throw forbidden(
      `${above.where}.marking: ${markings[above.marking]?.name} is above your clearance, ${markings[recorder.clearance]?.name}. Nothing was recorded.`,
    );
  problems.throwIfAny();
  return drafts;
}

/** Writes the drafts within a write that is open. */
export async function recordDrafts(
  writing: Writing,
  drafts: readonly Draft[],
  recorder: Recorder,
  write: Write,
): Promise<Recorded> {
  const problems = new Problems();
  const ids = {
    entities: [
      ...new Set(drafts.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object]))),
    ],
    sources: sourceIdsIn(drafts),
    ties: [...new Set(drafts.flatMap(({ tie }) => (tie === null ? [] : [tie])))],
  };
  const [found] = await writing.read<Known & Record<string, unknown>>('Mutation/recordClaims/1-known', {
    ...ids,
    clearance: recorder.clearance,
  });
  const known = found as Known;
  const entities = new Map(known.entities.map((one) => [one.id, one]));
  const sources = new Map(known.sources.map((one) => [one.id, one]));
  const taken = new Set([...known.taken, ...usedForTwo(ids)]);
  const { types, created: newEntities } = entityTypesOf(drafts, entities, taken, problems);
  const { created: newSources, dates } = sourcesOf(drafts, sources, taken, problems);
  const repeats = repeatsOf(drafts, sources, new Set(newSources.map(({ id }) => id)), problems);
  const ties = new Map(known.ties.map((one) => [one.id, one]));
  const checked = identified(
    drafts.map((one) => checkAgainst(one, types, problems)),
    ties,
  );
  const named = [...checked, ...checked.flatMap(namesIn)];
  checkNames(named, entities, problems);
  checkTies(checked, ties, taken, problems);
  problems.throwIfAny();

  const complete = named.map((one) => ({
    ...one,
    observedOn: one.observedOn ?? dates.get(one.cites) ?? null,
  }));
  const { rows, ids: claimIds } = await claimsToWrite(writing, complete, recorder.author ?? null);
  if (rows.length === 0 && repeats.length === 0)
    return { ids: claimIds, created: 0, unchanged: claimIds.length };
  const touched = new Touched();
  for (const row of rows) {
    touched.add(row);
    touched.created.add(row.id);
  }
  const { version } = write;
  if (newSources.length > 0)
    await writing.read('Mutation/recordClaims/3-sources', { sources: newSources, version });
  await restedOn(writing, repeats, sources, recorder.clearance, write, touched);
  if (newEntities.length > 0)
    await writing.read('Mutation/recordClaims/5-entities', { entities: newEntities, version });
  await writing.read('Mutation/recordClaims/6-claims', {
    claims: rows.map((claim) => ({ claim: given(claim), labels: seenAt(claim.marking) })),
    version,
    recordedAt: write.recordedAt,
  });
  await fuse(writing, touched, write.decided);
  write.changes(Math.min(5, ...rows.map(({ marking }) => marking)));
  return { ids: claimIds, created: rows.length, unchanged: claimIds.length - rows.length };
}

// A repetition that is new moves the roots of claims that were there before.
async function restedOn(
  writing: Writing,
  repeats: ReturnType<typeof repeatsOf>,
  known: ReadonlyMap<string, KnownSource>,
  clearance: number,
  write: Write,
  touched: Touched,
): Promise<void> {
  if (repeats.length === 0) return;
  const news = await writing.read<{ from: string; to: string; marking: number }>(
    'Mutation/recordClaims/4-repeats',
    { repeats, version: write.version, recordedAt: write.recordedAt },
  );
  if (news.length === 0) return;
  const from = news.map((one) => one.from);
  const circles = await writing.read<{ id: string; visible: boolean }>('Mutation/recordClaims/7-circles', {
    sources: from,
    clearance,
  });
  const problems = new Problems();
  for (const { id, visible } of circles) {
    const why = visible ? 'it would repeat itself in the end' : reserved;
    problems.add('source.repeats', `"${id}" cannot repeat this source: ${why}`);
  }
  problems.throwIfAny();
  for (const id of [...from, ...news.map((one) => one.to)]) touched.sources.add(id);
  const before = from.filter((id) => known.has(id));
  if (before.length === 0) return;
  const rows = await writing.read<{ claim: Parameters<Touched['add']>[0] }>('fuse/rests-on', {
    sources: before,
  });
  for (const { claim } of rows) touched.add(claim);
  write.changes(Math.min(...news.map(({ marking }) => marking)));
}
