// Records claims, all or nothing: checks them against the vocabulary and against what is there, writes what is new, and fuses
// what it touched before the transaction ends.
import type { Writing } from '../ask.ts';
import { forbidden } from '../errors.ts';
import { mayHold } from '../values/partialDate.ts';
import { normalise } from '../values/value.ts';
import { romanised, romanisedIfForeign } from '../values/romanised.ts';
import { clearances } from '../vocabulary/codes.ts';
import { markings } from '../vocabulary/scales.ts';
import { canJoin, property, propertyNamed, tieType } from '../vocabulary/vocabulary.ts';
import { type Draft, draft } from './draft.ts';
import { fuse } from './fuse.ts';
import { claimIdOf, endsOf, fingerprintOf, tieIdOf } from './identity.ts';
import type { ClaimInput, Recorder } from './inputs.ts';
import { checkNames, namesIn, valueIdIn } from './names.ts';
import { Problems } from './problems.ts';
import { entityTypesOf, type KnownEntity, type KnownSource, sourcesOf, usedForTwo } from './references.ts';
import { repeatsOf, sourceIdsIn } from './repeats.ts';
import { Touched } from './touched.ts';
import type { Write } from './write.ts';

export interface Recorded {
  /** Ids of the claims: first those that were sent, in their order, then those of the names that they give. */
  ids: string[];
  created: number;
  unchanged: number;
}

interface KnownTie {
  id: string;
  type: string;
  subject: string;
  object: string;
  visible: boolean;
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
  const { created: newSources, dates } = sourcesOf(drafts, sources, taken, write.recordedAt, problems);
  const repeats = repeatsOf(drafts, sources, new Set(newSources.map(({ id }) => id)), problems);
  const checked = drafts.map((one) => checkAgainst(one, types, problems));
  const named = [...checked, ...checked.flatMap(namesIn)];
  checkNames(named, entities, problems);
  checkTies(checked, new Map(known.ties.map((one) => [one.id, one])), taken, problems);
  problems.throwIfAny();

  const complete = named.map((one) => ({
    ...one,
    observedOn: one.observedOn ?? dates.get(one.cites) ?? null,
  }));
  const { rows, ids: claimIds } = await claimsToWrite(writing, complete);
  if (rows.length === 0 && repeats.length === 0)
    return { ids: claimIds, created: 0, unchanged: claimIds.length };
  const touched = new Touched();
  for (const row of rows) touched.add(row);
  await writing.read('Mutation/recordClaims/3-sources', { sources: newSources, version: write.version });
  await restedOn(writing, repeats, sources, write, touched);
  await writing.read('Mutation/recordClaims/5-entities', { entities: newEntities, version: write.version });
  await writing.read('Mutation/recordClaims/6-claims', {
    claims: rows.map((claim) => ({ claim, labels: seenAt(claim.marking) })),
    version: write.version,
    recordedAt: write.recordedAt,
  });
  await fuse(writing, touched);
  write.changes(Math.min(5, ...rows.map(({ marking }) => marking)));
  return { ids: claimIds, created: rows.length, unchanged: claimIds.length - rows.length };
}

// What only the types of the entities decide: whether they can be joined so, and what form a value has.
function checkAgainst(one: Draft, types: ReadonlyMap<string, string>, problems: Problems): Draft {
  const type = types.get(one.subject);
  if (type === undefined) return one;
  if (one.type !== null && one.object !== null) {
    const to = types.get(one.object);
    if (to !== undefined && !canJoin(one.type, type, to))
      problems.add(`${one.where}.tie`, joins(one.type, type, to));
    const tie = one.tie ?? tieIdOf({ ...one, object: one.object, type: one.type });
    return { ...one, tie };
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

// A given id names one tie: other ends or another type are refused.
function checkTies(
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

type ClaimNode = ReturnType<typeof nodeOf>;

async function claimsToWrite(
  writing: Writing,
  drafts: readonly Draft[],
): Promise<{ rows: ClaimNode[]; ids: string[] }> {
  const fingerprints = drafts.map(fingerprintOf);
  const found = await writing.read<{ fingerprint: string; standing: string | null; times: number }>(
    'Mutation/recordClaims/2-recorded',
    { fingerprints: [...new Set(fingerprints)] },
  );
  const recorded = new Map(found.map((row) => [row.fingerprint, row]));
  const rows: ClaimNode[] = [];
  const ids = drafts.map((one, index) => {
    const fingerprint = fingerprints[index]!;
    const before = recorded.get(fingerprint);
    if (before?.standing) return before.standing;
    const id = claimIdOf(fingerprint, before?.times ?? 0);
    recorded.set(fingerprint, { fingerprint, standing: id, times: (before?.times ?? 0) + 1 });
    rows.push(nodeOf(one, id, fingerprint));
    return id;
  });
  return { rows, ids };
}

function nodeOf(whole: Draft, id: string, fingerprint: string) {
  const { where: _where, input: _input, qualifiers, ...rest } = whole;
  const days = mayHold(rest.validFrom, rest.validTo);
  return {
    ...rest,
    id,
    fingerprint,
    qualifierNames: qualifiers.map(({ name }) => name),
    qualifierValues: qualifiers.map(({ value }) => value),
    valueId: valueIdIn(whole),
    origin: rest.attributedTo ?? rest.cites,
    romanised: romanisedIfForeign(rest.value, rest.quote),
    called: whole.property === 'name' || whole.property === 'otherName' ? romanised(whole.value ?? '') : null,
    // The days on which it may hold: what validDuring is compared with.
    firstDay: days.first,
    lastDay: days.last,
  };
}

function seenAt(marking: number): string[] {
  return clearances.filter((clearance) => clearance >= marking).map((clearance) => `Seen${clearance}`);
}

// A repetition that is new moves the roots of claims that were there before.
async function restedOn(
  writing: Writing,
  repeats: ReturnType<typeof repeatsOf>,
  known: ReadonlyMap<string, KnownSource>,
  write: Write,
  touched: Touched,
): Promise<void> {
  if (repeats.length === 0) return;
  await writing.read('Mutation/recordClaims/4-repeats', {
    repeats,
    version: write.version,
    recordedAt: write.recordedAt,
  });
  const from = repeats.map((one) => one.from);
  const circles = await writing.read<{ id: string }>('Mutation/recordClaims/7-circles', { sources: from });
  const problems = new Problems();
  for (const { id } of circles)
    problems.add('source.repeats', `"${id}" cannot repeat this source: it would repeat itself in the end`);
  problems.throwIfAny();
  for (const id of [...from, ...repeats.map((one) => one.to)]) touched.sources.add(id);
  const before = from.filter((id) => known.has(id));
  if (before.length === 0) return;
  const rows = await writing.read<{ claim: Parameters<Touched['add']>[0] }>('fuse/rests-on', {
    sources: before,
  });
  for (const { claim } of rows) touched.add(claim);
  write.changes(Math.min(...repeats.map(({ marking }) => marking)));
}
