/** A draft as the API takes it. */
import type { ClaimInput, EntityRef, SourceRef, SourceToCiteQuery } from '../../../generated/client.ts';
import { countryCode } from '../values.ts';
import { propertyOf, tieType } from '../vocabulary.ts';
import { authorsIn, type Cited } from './cited.ts';
import { type Draft, objectOf, subjectOf } from './draft.ts';
import type { End } from './ends.ts';

/** All that is recorded of a known document. */
export type Told = NonNullable<SourceToCiteQuery['source']>;

/** Null while it is open who or what it is about, or from where. @param told by id of the source */
export function inputOf(draft: Draft, told: ReadonlyMap<string, Told> = new Map()): ClaimInput | null {
  const { about, tieId, episode, role, source, attributedTo } = draft;
  const [subject, object] = [subjectOf(draft), objectOf(draft)];
  if (!about || !subject || !source || ('tie' in about && !object)) return null;
  return {
    subject: entityRef(subject),
    ...('tie' in about
      ? {
          tie: {
            ...(tieId !== null && { id: tieId }),
            ...(episode !== null && { episode }),
            type: about.tie,
            to: entityRef(object!),
            ...text('role', role),
            qualifiers: givenQualifiers(draft),
          },
        }
      : { property: about.property, value: valueIn(draft) }),
    stance: draft.stance,
    ...(draft.stage && { stage: draft.stage }),
    reliability: draft.reliability,
    credibility: draft.credibility,
    ...(draft.marking && { marking: draft.marking }),
    ...text('validFrom', draft.validFrom),
    ...text('validTo', draft.validTo),
    ...text('observedOn', draft.observedOn),
    source: sourceRef(source, told),
    ...(attributedTo && { attributedTo: sourceRef(attributedTo, told) }),
    ...text('locator', draft.locator),
    ...text('quote', draft.quote),
  };
}

/** In the order in which they are sent. */
export function givenQualifiers({ about, qualifiers }: Draft): { name: string; value: string }[] {
  const words = about && 'tie' in about ? (tieType(about.tie)?.qualifiers ?? []) : [];
  return qualifiers
    .filter(({ value }) => value.trim() !== '')
    .map(({ name, value }) => {
      const country = words.find((word) => word.name === name)?.type === 'country';
      return { name, value: country ? asCountry(value) : value.trim() };
    });
}

/** As typed; a country's name as its code. */
export function valueIn({ about, anchor, value }: Draft): string {
  const row =
    about && 'property' in about && anchor.type ? propertyOf(about.property, anchor.type) : undefined;
  return row?.type === 'country' ? asCountry(value) : value.trim();
}

function asCountry(text: string): string {
  return countryCode(text) ?? text.trim();
}

function entityRef({ id, type, name, isNew, calledToo }: End): EntityRef {
  if (!isNew) return { id, ...text('name', calledToo) };
  return { id, ...(type && { type }), ...text('name', name) };
}

// A known one is told whole: the server checks that it agrees, and tells it to who learns of it by this claim.
function sourceRef(cited: Cited, told: ReadonlyMap<string, Told>): SourceRef {
  if ('known' in cited) {
    const all = told.get(cited.known.id);
    if (!all) return { id: cited.known.id };
    const { translationOf, ...rest } = all;
    return withoutNull({ ...rest, translationOf: translationOf?.id ?? null });
  }
  const { id, kind, authors, ...texts } = cited.fresh;
  const given = Object.entries(texts).map(([name, words]) => [name, words.trim() || null]);
  const named = authorsIn(authors);
  return withoutNull({
    id,
    kind,
    authors: named.length > 0 ? named : null,
    ...(Object.fromEntries(given) as Partial<SourceRef>),
  });
}

function withoutNull(ref: SourceRef): SourceRef {
  return Object.fromEntries(Object.entries(ref).filter(([, value]) => value !== null)) as SourceRef;
}

function text<Name extends string>(name: Name, words: string): Partial<Record<Name, string>> {
  const given = words.trim();
  return given === '' ? {} : ({ [name]: given } as Record<Name, string>);
}
