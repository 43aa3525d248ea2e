// The sources that claims refer to: known, new, or not to be used. A source is written once; a correction is a new source.
import { longest } from '../values/lengths.ts';
import { daysOf, isPartialDate } from '../values/partialDate.ts';
import { folded } from '../values/romanised.ts';
import { isId, normalise } from '../values/value.ts';
import type { Draft } from './draft.ts';
import type { SourceRef } from './inputs.ts';
import type { Problems } from './problems.ts';
import { reserved, sourceRefs } from './references.ts';

// What is kept of a source as it was given. Each that is given again must agree with what is recorded.
const texts = ['title', 'kind', 'publisher', 'language', 'capturedBy', 'handling', 'originator'] as const;
const addresses = ['url', 'archivedAt'] as const;
const exact = ['publishedOn', 'translationOf', 'sha256', 'capturedAt'] as const;
const fields = [...texts, ...addresses, ...exact] as const;

type Field = (typeof fields)[number];

export type SourceNode = { id: string; authors: string[] } & Record<Field, string | null>;

export type KnownSource = SourceNode & {
  visible: boolean;
  repeats: { id: string; visible: boolean } | null;
  knownFrom: number;
};

export interface NewSource extends SourceNode {
  /** Its title in ASCII and lower case, for looking words up in it. */
  folded: string;
  firstDay: number | null;
  lastDay: number | null;
}

/** What is wrong with a reference by itself goes to `problems`. */
export function checkSource(ref: SourceRef, where: string, problems: Problems): void {
  const wrong = (field: string, what: string) => problems.add(`${where}.${field}`, what);
  for (const field of ['id', 'translationOf', 'repeats'] as const)
    if (ref[field] != null && !isId(ref[field]))
      wrong(field, `"${ref[field]}" is no id: 1 to 200 printable characters without spaces`);
  for (const field of texts)
    if ((ref[field]?.length ?? 0) > longest.source)
      wrong(field, `has ${ref[field]?.length} characters; at most ${longest.source} are kept`);
  if (ref.title != null && ref.title.trim() === '') wrong('title', 'is empty');
  if (ref.publishedOn != null && !isPartialDate(ref.publishedOn))
    wrong('publishedOn', `"${ref.publishedOn}" is no date: give 2012, 2012-04 or 2012-04-18`);
  for (const field of addresses)
    if (ref[field] != null && 'problem' in normalise(ref[field], { type: 'url' }))
      wrong(field, `"${ref[field]}" is no address: give one that begins with https:// or http://`);
  if (ref.language != null && !isLanguage(ref.language))
    wrong('language', `"${ref.language}" is no language: give BCP 47, such as pt`);
  if (ref.sha256 != null && !/^[0-9a-f]{64}$/.test(ref.sha256))
    wrong('sha256', 'is no SHA-256: give 64 hexadecimal digits in lower case');
  if (ref.repeats === ref.id) wrong('repeats', 'is the source itself');
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The sources that are new, and the date of every source that is referred to. */
export function sourcesOf(
  drafts: readonly Draft[],
  known: ReadonlyMap<string, KnownSource>,
  taken: ReadonlySet<string>,
  problems: Problems,
): { created: NewSource[]; dates: Map<string, string | null> } {
  const sources = new Map<string, NewSource | KnownSource>(known);
  const refs = drafts.flatMap((one) => sourceRefs(one).map((ref) => ({ ...ref, marking: one.marking })));
  for (const { ref } of refs)
    if (!sources.has(ref.id) && ref.title != null && ref.kind != null) sources.set(ref.id, written(ref));
  const toldFrom = new Map<string, number>([...known.values()].map((one) => [one.id, one.knownFrom]));
  for (const { ref, marking } of refs) {
    const there = sources.get(ref.id);
    if (there && !omission(ref, there))
      toldFrom.set(ref.id, Math.min(marking, toldFrom.get(ref.id) ?? marking));
  }
  for (const { ref, where, marking } of refs) {
    const there = sources.get(ref.id);
    const hidden = known.has(ref.id) && !known.get(ref.id)!.visible;
    if (taken.has(ref.id)) problems.add(`${where}.id`, `"${ref.id}": ${reserved}`);
    else if (!there || (hidden && (ref.title == null || ref.kind == null)))
      problems.add(`${where}.id`, `"${ref.id}" is not known: give the title and kind of this new source`);
    else {
      const differing = differences(ref, there);
      const untold = marking < (toldFrom.get(ref.id) ?? 5) ? omission(ref, there) : undefined;
      if ((differing ?? untold) && hidden) problems.add(`${where}.id`, `"${ref.id}": ${reserved}`);
      else if (differing)
        problems.add(
          `${where}.${differing}`,
          `differs from what is recorded of "${ref.id}": a correction is a new source`,
        );
      else if (untold)
        problems.add(
          `${where}.${untold}`,
          `is missing: who may read this claim does not know "${ref.id}" yet, so say all that is recorded of it`,
        );
    }
  }
  const created = [...sources.values()].filter((source): source is NewSource => !known.has(source.id));
  return { created, dates: new Map([...sources.values()].map((source) => [source.id, source.publishedOn])) };
}

function written(ref: SourceRef): NewSource {
  const title = ref.title?.normalize('NFC').trim() ?? '';
  const days = ref.publishedOn == null ? null : daysOf(ref.publishedOn);
  const kept = Object.fromEntries(fields.map((field) => [field, normal(field, ref)])) as Record<
    Field,
    string | null
  >;
  return {
    ...kept,
    id: ref.id,
    authors: authorsOf(ref),
    folded: folded(title),
    firstDay: days?.first ?? null,
    lastDay: days?.last ?? null,
  };
}

function normal(field: Field, ref: SourceRef): string | null {
  const given = ref[field]?.normalize('NFC').trim() || null;
  const isAddress = given !== null && addresses.some((one) => one === field);
  return isAddress ? (URL.parse(given)?.href ?? given) : given;
}

function authorsOf(ref: SourceRef): string[] {
  return (ref.authors ?? [])
    .map((author) => author.normalize('NFC').trim())
    .filter((author) => author !== '');
}

function differences(ref: SourceRef, there: NewSource | KnownSource): string | undefined {
  const wanted = written(ref);
  const differing = fields.find((field) => ref[field] != null && wanted[field] !== there[field]);
  if (differing) return differing;
  return ref.authors != null && JSON.stringify(wanted.authors) !== JSON.stringify(there.authors)
    ? 'authors'
    : undefined;
}

// What is recorded of a source and not said here: whoever knows the source by this claim alone would learn it from elsewhere.
function omission(ref: SourceRef, there: NewSource | KnownSource): string | undefined {
  const missing = fields.find((field) => there[field] != null && ref[field] == null);
  return missing ?? (there.authors.length > 0 && ref.authors == null ? 'authors' : undefined);
}
