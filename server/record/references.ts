// The entities and sources that claims refer to: known, new, or not to be used. What the caller may not see behaves as if it did
// not exist; where that cannot be kept up, its id is a reserved one.
import { daysOf } from '../values/partialDate.ts';
import { romanised } from '../values/romanised.ts';
import { entityType } from '../vocabulary/vocabulary.ts';
import type { Draft } from './draft.ts';
import type { EntityRef, SourceRef } from './inputs.ts';
import type { Problems } from './problems.ts';

export interface KnownEntity {
  id: string;
  type: string;
  visible: boolean;
  /** For each clearance, whether it has a name there. */
  namedAt: boolean[];
}

export interface KnownSource {
  id: string;
  title: string;
  kind: string;
  authors: string[];
  publisher: string | null;
  publishedOn: string | null;
  url: string | null;
  visible: boolean;
  repeats: string | null;
}

export interface NewSource extends Omit<KnownSource, 'visible' | 'repeats'> {
  capturedAt: string;
  /** Its title in ASCII and lower case, for looking words up in it. */
  folded: string;
  firstDay: number | null;
  lastDay: number | null;
}

const reserved = 'this id cannot be used: choose another';

/** Ids that one record uses for two kinds of things: an id is unique over all that the graph holds. */
export function usedForTwo(ids: {
  entities: readonly string[];
  sources: readonly string[];
  ties: readonly string[];
}): string[] {
  const uses = Map.groupBy([...ids.entities, ...ids.sources, ...ids.ties], (id) => id);
  return [...uses].filter(([, times]) => times.length > 1).map(([id]) => id);
}

/** Finds the type of every entity that is referred to. What cannot be found goes to `problems`. */
export function entityTypesOf(
  drafts: readonly Draft[],
  known: ReadonlyMap<string, KnownEntity>,
  taken: ReadonlySet<string>,
  problems: Problems,
): { types: Map<string, string>; created: { id: string; type: string; label: string }[] } {
  const types = new Map<string, string>();
  const refs = drafts.flatMap(entityRefs);
  for (const { ref } of refs) if (ref.type != null && !types.has(ref.id)) types.set(ref.id, ref.type);
  for (const { ref, where } of refs) {
    const there = known.get(ref.id);
    const given = types.get(ref.id);
    if (taken.has(ref.id)) problems.add(`${where}.id`, `"${ref.id}": ${reserved}`);
    else if (there?.visible) {
      types.set(ref.id, there.type);
      if (ref.type != null && ref.type !== there.type)
        problems.add(`${where}.type`, `"${ref.id}" is known as ${there.type}, not ${ref.type}`);
    } else if (given === undefined)
      problems.add(`${where}.id`, `"${ref.id}" is not known: give the type of this new entity, and a name`);
    else if (ref.type != null && ref.type !== given)
      problems.add(`${where}.type`, `"${ref.id}" is called ${given} before and ${ref.type} here`);
    else if (there && there.type !== given) problems.add(`${where}.id`, `"${ref.id}": ${reserved}`);
  }
  const created = [...types]
    .filter(([id]) => !known.has(id))
    .map(([id, type]) => ({ id, type, label: entityType(type)?.label ?? type }));
  return { types, created };
}

export function entityRefs(draft: Draft): { ref: EntityRef; where: string }[] {
  const { input, where } = draft;
  const subject = { ref: input.subject, where: `${where}.subject` };
  return input.tie ? [subject, { ref: input.tie.to, where: `${where}.tie.to` }] : [subject];
}

export function sourceRefs(draft: Draft): { ref: SourceRef; where: string }[] {
  const { input, where } = draft;
  const read = { ref: input.source, where: `${where}.source` };
  return input.attributedTo ? [read, { ref: input.attributedTo, where: `${where}.attributedTo` }] : [read];
}

const sourceFields = ['title', 'kind', 'publisher', 'publishedOn', 'url'] as const;

/** The sources that are new, and the date of every source that is referred to. */
export function sourcesOf(
  drafts: readonly Draft[],
  known: ReadonlyMap<string, KnownSource>,
  taken: ReadonlySet<string>,
  now: string,
  problems: Problems,
): { created: NewSource[]; dates: Map<string, string | null> } {
  const sources = new Map<string, NewSource | KnownSource>(known);
  const refs = drafts.flatMap(sourceRefs);
  for (const { ref } of refs)
    if (!sources.has(ref.id) && ref.title != null && ref.kind != null) sources.set(ref.id, written(ref, now));
  for (const { ref, where } of refs) {
    const there = sources.get(ref.id);
    const hidden = known.has(ref.id) && !known.get(ref.id)!.visible;
    if (taken.has(ref.id)) problems.add(`${where}.id`, `"${ref.id}": ${reserved}`);
    else if (!there || (hidden && (ref.title == null || ref.kind == null)))
      problems.add(`${where}.id`, `"${ref.id}" is not known: give the title and kind of this new source`);
    else {
      const differing = differences(ref, there);
      if (differing && hidden) problems.add(`${where}.id`, `"${ref.id}": ${reserved}`);
      else if (differing)
        problems.add(
          `${where}.${differing}`,
          `differs from what is recorded of "${ref.id}": a correction is a new source`,
        );
    }
  }
  const created = [...sources.values()].filter((source): source is NewSource => !known.has(source.id));
  return { created, dates: new Map([...sources.values()].map((source) => [source.id, source.publishedOn])) };
}

function written(ref: SourceRef, now: string): NewSource {
  const title = (ref.title ?? '').normalize('NFC').trim();
  const days = ref.publishedOn == null ? null : daysOf(ref.publishedOn);
  return {
    id: ref.id,
    title,
    folded: romanised(title).toLowerCase(),
    firstDay: days?.first ?? null,
    lastDay: days?.last ?? null,
    kind: ref.kind ?? '',
    authors: authorsOf(ref),
    publisher: ref.publisher?.normalize('NFC').trim() || null,
    publishedOn: ref.publishedOn ?? null,
    url: ref.url == null ? null : (URL.parse(ref.url)?.href ?? ref.url),
    capturedAt: now,
  };
}

function authorsOf(ref: SourceRef): string[] {
  return (ref.authors ?? [])
    .map((author) => author.normalize('NFC').trim())
    .filter((author) => author !== '');
}

function differences(ref: SourceRef, there: NewSource | KnownSource): string | undefined {
  const wanted = written(ref, '');
  const differing = sourceFields.find((field) => ref[field] != null && wanted[field] !== there[field]);
  if (differing) return differing;
  return ref.authors != null && JSON.stringify(wanted.authors) !== JSON.stringify(there.authors)
    ? 'authors'
    : undefined;
}
