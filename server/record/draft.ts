// A claim as it will be written, checked against the vocabulary as far as that needs no look at the graph.
import { dateProblems } from '../values/claimDates.ts';
import { longest } from '../values/lengths.ts';
import { isId, normalise } from '../values/value.ts';
import { marking } from '../vocabulary/codes.ts';
import { bandOf, credibilities } from '../vocabulary/scales.ts';
import { tieType } from '../vocabulary/vocabulary.ts';
import type { ClaimInput, EntityRef } from './inputs.ts';
import type { Problems } from './problems.ts';
import { checkSource } from './sourceReferences.ts';

/** The properties of a Claim node that are what was recorded; ids, times and what is kept by us come later. */
export interface Draft {
  /** Its place in what was sent, for messages. */
  where: string;
  input: ClaimInput;
  subject: string;
  object: string | null;
  type: string | null;
  tie: string | null;
  /** What tells its tie from others with the same ends and type; null where nothing does. */
  identity: string | null;
  role: string | null;
  episode: string | null;
  qualifiers: { name: string; value: string }[];
  property: string | null;
  value: string | null;
  stance: string;
  stage: string;
  reliability: string;
  credibility: number;
  band: number;
  marking: number;
  validFrom: string | null;
  validTo: string | null;
  observedOn: string | null;
  cites: string;
  attributedTo: string | null;
  locator: string | null;
  quote: string | null;
}

/** Reads one input. What is wrong with it goes to `problems`, and the draft is not to be used then. */
export function draft(input: ClaimInput, where: string, problems: Problems): Draft {
  const { tie } = input;
  const reliability = input.reliability ?? 'F';
  const credibility = input.credibility ?? credibilities.length;
  checkShape(input, where, problems);
  for (const { field, what } of dateProblems(input)) problems.add(`${where}.${field}`, what);
  return {
    where,
    input,
    subject: input.subject.id,
    object: tie?.to.id ?? null,
    type: tie?.type ?? null,
    tie: tie?.id ?? null,
    identity: null,
    role: text(tie?.role, `${where}.tie.role`, longest.role, problems),
    episode: text(tie?.episode, `${where}.tie.episode`, longest.episode, problems),
    qualifiers: tie ? qualifiers(tie, where, problems) : [],
    property: input.property ?? null,
    value: input.value ?? null,
    stance: input.stance ?? 'ASSERTS',
    stage: input.stage ?? 'STATED',
    reliability,
    credibility,
    band: bandOf(reliability, credibilities[credibility - 1]?.name ?? 'CANNOT_BE_JUDGED'),
    marking: input.marking ?? marking.CLEAR,
    validFrom: input.validFrom ?? null,
    validTo: input.validTo ?? null,
    observedOn: input.observedOn ?? null,
    cites: input.source.id,
    attributedTo: input.attributedTo?.id ?? null,
    locator: text(input.locator, `${where}.locator`, longest.locator, problems),
    quote: text(input.quote, `${where}.quote`, longest.quote, problems),
  };
}

function checkShape(input: ClaimInput, where: string, problems: Problems): void {
  const { tie, property, value } = input;
  if (tie && (property ?? value) != null)
    problems.add(where, 'is about a tie and a property at once: send two claims');
  if (!tie && property == null)
    problems.add(where, 'is about nothing: give either tie, or property and value');
  if (!tie && property != null && value == null)
    problems.add(`${where}.value`, `is missing: what is its ${property}?`);
  checkEntity(input.subject, `${where}.subject`, problems);
  checkSource(input.source, `${where}.source`, problems);
  if (input.attributedTo) checkSource(input.attributedTo, `${where}.attributedTo`, problems);
  if (!tie) return;
  checkEntity(tie.to, `${where}.tie.to`, problems);
  if (tie.id != null) checkId(tie.id, `${where}.tie.id`, problems);
  if (tie.to.id === input.subject.id)
    problems.add(`${where}.tie.to`, 'is the subject itself: a tie joins two entities');
  const word = tieType(tie.type);
  if (word?.accuses === 'always' && input.stage == null)
    problems.add(
      `${where}.stage`,
      `is missing: ${tie.type} accuses somebody, so give the stage that the source gives (MENTIONED, ALLEGED, CHARGED …), or STATED for what is lawful`,
    );
  if (word?.role.use === 'required' && !tie.role?.trim())
    problems.add(`${where}.tie.role`, `is missing: ${tie.type} says nothing without a role`);
}

function qualifiers(
  tie: NonNullable<ClaimInput['tie']>,
  where: string,
  problems: Problems,
): Draft['qualifiers'] {
  const words = tieType(tie.type)?.qualifiers ?? [];
  const kept: Draft['qualifiers'] = [];
  for (const [index, { name, value }] of (tie.qualifiers ?? []).entries()) {
    const at = `${where}.tie.qualifiers[${index}]`;
    const word = words.find((one) => one.name === name);
    const listed = words.map((one) => one.name).join(', ') || 'none';
    if (!word) problems.add(`${at}.name`, `${tie.type} has no qualifier "${name}"; it has ${listed}`);
    else if (word.cardinality === 'one' && kept.some((one) => one.name === name))
      problems.add(`${at}.name`, `"${name}" stands twice, and a tie has one: send two claims`);
    else {
      const result = normalise(value, word);
      if ('problem' in result) problems.add(`${at}.value`, result.problem);
      else kept.push({ name, value: result.value });
    }
  }
  return kept.sort((a, b) => (`${a.name} ${a.value}` < `${b.name} ${b.value}` ? -1 : 1));
}

function checkEntity(ref: EntityRef, where: string, problems: Problems): void {
  checkId(ref.id, `${where}.id`, problems);
  text(ref.name, `${where}.name`, longest.name, problems);
  if (ref.name != null && ref.name.trim() === '')
    problems.add(`${where}.name`, 'is empty: leave it out, or give a name');
}

function checkId(id: string, where: string, problems: Problems): void {
  if (!isId(id)) problems.add(where, `"${id}" is no id: 1 to 200 printable characters without spaces`);
}

function text(
  given: string | null | undefined,
  where: string,
  most: number,
  problems: Problems,
): string | null {
  const kept = given?.normalize('NFC').trim() || null;
  if (kept && kept.length > most)
    problems.add(where, `has ${kept.length} characters; at most ${most} are kept`);
  return kept;
}
