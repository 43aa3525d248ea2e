/** What a claim that is being written still lacks: in the order of the form, in its words, and at which field. */
import { tieType } from '../vocabulary.ts';
import type { Cited } from './cited.ts';
import { type Draft, objectOf, subjectOf } from './draft.ts';
import type { End } from './ends.ts';
import { mustGiveStage } from './relations.ts';

export interface Missing {
  /** As problems name it; null where it is none field's alone. */
  field: string | null;
  /** As one thing of a list, such as "the stage". */
  words: string;
  /** What stands at the field, where that it is missing says too little. */
  what?: string;
}

export function missingIn(draft: Draft): Missing[] {
  const { about, anchor, other, source, attributedTo } = draft;
  const tie = about && 'tie' in about ? tieType(about.tie) : undefined;
  const lacking = (field: string, words: string) => [{ field, words }];
  return [
    ...lackingOf('anchor', anchor),
    ...(about === null ? lacking('about', 'what is said') : []),
    ...(tie && !(subjectOf(draft) && objectOf(draft)) ? lacking('other', 'the other end') : []),
    ...lackingOf('other', other),
    ...(tie?.role.use === 'required' && isBlank(draft.role) ? lacking('role', 'the role') : []),
    ...(about && 'property' in about && isBlank(draft.value) ? lacking('value', 'the value') : []),
    ...(about && mustGiveStage(about) && draft.stage === null ? lacking('stage', 'the stage') : []),
    ...(source === null ? lacking('source', 'the source') : lackingIn('source', source, 'the source')),
    ...(attributedTo === null ? [] : lackingIn('attributedTo', attributedTo, 'whom it credits')),
    ...(draft.marking === null ? lacking('marking', 'who may read it') : []),
  ];
}

/** The same at the fields themselves. */
export function problemsOf(missing: readonly Missing[]): [field: string, what: string][] {
  return missing.flatMap(({ field, what }) => (field === null ? [] : [[field, what ?? 'is missing']]));
}

function lackingOf(field: string, end: End | null): Missing[] {
  if (!end?.isNew) return [];
  return [
    ...(isBlank(end.name) ? [{ field: `${field}.name`, words: 'the name of the new entity' }] : []),
    ...(end.type === null ? [{ field, words: 'what kind of thing the new entity is' }] : []),
  ];
}

function lackingIn(field: string, cited: Cited, what: string): Missing[] {
  if ('known' in cited) return [];
  const { title, kind } = cited.fresh;
  return [
    ...(isBlank(title) ? [{ field: `${field}.title`, words: `the title of ${what}` }] : []),
    ...(kind === null ? [{ field, words: `the kind of ${what}` }] : []),
  ];
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
