/** What the server says against a draft, at the fields that it speaks of. */
import type { AskError, Problem } from '../ask.ts';
import { inPlainWords } from '../vocabulary.ts';
import { lineOf } from './cited.ts';
import { type Draft, objectOf } from './draft.ts';
import { givenQualifiers } from './input.ts';
import type { Problems } from './problems.ts';

export interface Refusal {
  fields: Problems;
  /** What is about no field; null where all is. */
  whole: string | null;
}

export function refusalOf(error: AskError, draft: Draft): Refusal {
  const fields = new Map<string, string>();
  const elsewhere: string[] = [];
  const problems = error.problems.length > 0 ? error.problems : inMessage(error.message);
  for (const { where, what: words } of problems) {
    const field = fieldOf(where, draft);
    const what = inWordsOfForm(words, draft);
    if (field === null) elsewhere.push(`${what.charAt(0).toUpperCase()}${what.slice(1)}.`);
    else fields.set(field, fields.has(field) ? `${fields.get(field)}; ${what}` : what);
  }
  const whole = problems.length === 0 ? error.message : elsewhere.join(' ') || null;
  return { fields, whole };
}

// The server knows who is meant by their ids, and what is meant by its own words for it.
function inWordsOfForm(what: string, draft: Draft): string {
  const { anchor, other, source, attributedTo } = draft;
  const named = [
    ...[anchor, other].map((end) => [end?.id, end?.name.trim()]),
    ...[source, attributedTo].map((cited) => [lineOf(cited)?.id, lineOf(cited)?.title]),
  ];
  let words = inPlainWords(what);
  for (const [id, name] of named) if (id && name) words = words.replaceAll(`"${id}"`, `“${name}”`);
  return words;
}

// A refusal of a single part stands in the words alone: "claims[0].marking: RED is above your clearance, AMBER. Nothing was recorded."
function inMessage(message: string): Problem[] {
  const [, where, what] = /^(\w+\[0\]\.\w+|reason): (.*?)\.?( Nothing was recorded\.)?$/.exec(message) ?? [];
  return where && what ? [{ where, what }] : [];
}

/** The field of the form that "claims[0].tie.to.name" is about; null where none is. */
export function fieldOf(where: string, draft: Draft): string | null {
  if (where === 'reason') return where;
  const path = /^\w+\[0\]\.(.+)$/.exec(where)?.[1];
  if (path === undefined) return null;
  const turned = objectOf(draft) === draft.anchor;
  const [subject, object] = turned ? ['other', 'anchor'] : ['anchor', 'other'];
  const [, index] = /^tie\.qualifiers\[(\d+)\]/.exec(path) ?? [];
  if (index !== undefined) {
    const given = givenQualifiers(draft)[Number(index)];
    return given ? `qualifiers.${given.name}` : 'about';
  }
  if (/^subject\b/.test(path)) return path.replace('subject', subject!).replace(/\.(id|type)$/, '');
  if (/^tie\.to\b/.test(path)) return path.replace('tie.to', object!).replace(/\.(id|type)$/, '');
  if (path === 'tie.role') return 'role';
  if (/^(tie|property)\b/.test(path)) return 'about';
  return path.replace(/^(source|attributedTo)\.(id|kind|repeats)$/, '$1');
}
