/** Whether the vocabulary has the words of a claim, and whether they fit together. */
import { daysOf, isPartialDate } from '../server/values/partialDate.ts';
import { normalise } from '../server/values/value.ts';
import {
  canJoin,
  properties,
  property,
  stage as stageWord,
  tieType,
  tieTypes,
  type TieTypeWord,
} from '../server/vocabulary/vocabulary.ts';
import type { Known } from './known.ts';
import { nearest } from './nearest.ts';
import type { Page, Path } from './page.ts';
import type { Claim } from './shape.ts';

const ofTies = ['role', 'qualifiers', 'episode'] as const;
const ofProperties = ['property', 'value'] as const;

export function checkClaim(page: Page, path: Path, claim: Claim, known: Known): void {
  if ((claim.tie === undefined) === (claim.of === undefined)) {
    page.wrong(
      path,
      'this is neither one tie nor one property',
      'Write either "tie" or "of" with "property" and "value".',
    );
  } else if (claim.tie !== undefined) {
    refuse(page, path, claim, ofProperties, 'a tie');
    checkTie(page, path, claim, claim.tie, known);
  } else if (claim.of !== undefined) {
    refuse(page, path, claim, ofTies, 'a property');
    checkProperty(page, path, claim, claim.of, known);
  }
  checkDates(page, path, claim);
}

function checkTie(page: Page, path: Path, claim: Claim, sentence: string, known: Known): void {
  const at = [...path, 'tie'];
  const [fromId, type, toId] = tieWords(sentence);
  const from = known.entity(page, at, fromId);
  const to = known.entity(page, at, toId);
  const word = tieType(type);
  if (!word) {
    const meant = nearest(
      type,
      tieTypes.map(({ name }) => name),
    );
    const todo = meant ? `Did you mean ${meant}?` : 'The folder server/vocabulary/tie-types has all of them.';
    return page.wrong(at, `there is no type of tie "${type}"`, todo);
  }
  if (fromId === toId) page.wrong(at, `"${fromId}" is tied to itself`, 'Name two different entities.');
  if (from && to && !canJoin(type, from.type, to.type)) {
    const wrong = `${type} cannot run from a ${from.type} (${fromId}) to a ${to.type} (${toId})`;
    page.wrong(
      at,
      wrong,
      `It joins ${joins(word)}.${canJoin(type, to.type, from.type) ? ' Turn the two round?' : ''}`,
    );
  }
  checkStage(page, path, claim, word);
  if (word.role.use === 'none' && claim.role !== undefined) {
    page.wrong(
      [...path, 'role'],
      `${type} has no role`,
      'Delete it, or say it in a claim of the property summary.',
    );
  }
  if (word.role.use === 'required' && claim.role === undefined) {
    page.wrong(
      at,
      `${type} needs a role`,
      `Add "role", such as ${Object.keys(word.role.values).join(', ')}.`,
    );
  }
  checkQualifiers(page, path, claim, word);
}

function checkStage(page: Page, path: Path, { stage }: Claim, word: TieTypeWord): void {
  if (word.accuses !== 'never' && stage === undefined) {
    const when = word.accusesWhen ? `; it accuses if ${word.accusesWhen}` : '';
    const todo = `Add "stage": what the document gives, or STATED for what is lawful${when}.`;
    page.wrong([...path, 'tie'], `${word.name} may accuse somebody, and this claim has no stage`, todo);
  }
  if (word.accuses === 'never' && stage && stageWord(stage)?.on === 'accusing') {
    page.wrong(
      [...path, 'stage'],
      `${word.name} accuses nobody, so it cannot be ${stage}`,
      'Delete the stage.',
    );
  }
}

function checkQualifiers(page: Page, path: Path, claim: Claim, word: TieTypeWord): void {
  for (const [name, given] of Object.entries(claim.qualifiers ?? {})) {
    const at = [...path, 'qualifiers', name];
    const known = word.qualifiers.find((qualifier) => qualifier.name === name);
    if (!known) {
      const names = word.qualifiers.map((qualifier) => qualifier.name);
      const todo = names.length ? `It has: ${names.join(', ')}.` : 'It has none: delete it.';
      page.wrongKey([...path, 'qualifiers'], name, `${word.name} has no qualifier "${name}"`, todo);
      continue;
    }
    const values = Array.isArray(given) ? given : [given];
    if (known.cardinality === 'one' && values.length > 1) {
      page.wrong(at, `${word.name} has one ${name} only`, 'Write one value, or another claim.');
    }
    for (const value of values) checkValue(page, at, value, { ...known, closed: true });
  }
}

function checkProperty(page: Page, path: Path, claim: Claim, id: string, known: Known): void {
  const entity = known.entity(page, [...path, 'of'], id);
  const { property: name, value } = claim;
  if (name === undefined)
    page.wrong(path, 'property is missing', 'Name the property, such as kind, country or summary.');
  if (value === undefined) page.wrong(path, 'value is missing', 'Give the value that the document gives.');
  if (claim.stage && stageWord(claim.stage)?.on === 'accusing') {
    page.wrong(
      [...path, 'stage'],
      `a property cannot be ${claim.stage}`,
      'Delete the stage, or claim a tie.',
    );
  }
  if (!entity || name === undefined) return;
  const word = property(name, entity.type);
  if (!word) {
    const names = properties.map((each) => each.name).filter((each) => property(each, entity.type));
    const meant = nearest(name, names);
    const todo = meant ? `Did you mean ${meant}?` : `It may have: ${names.join(', ')}.`;
    page.wrong([...path, 'property'], `a ${entity.type} has no property "${name}"`, todo);
  } else if (value !== undefined) {
    checkValue(page, [...path, 'value'], value, word);
  }
}

function checkValue(
  page: Page,
  at: Path,
  value: string | number,
  row: Parameters<typeof normalise>[1],
): void {
  const found = normalise(String(value), row);
  if ('problem' in found)
    page.wrong(at, 'this value cannot be used', `${String(at.at(-1))} ${found.problem}.`);
}

function checkDates(page: Page, path: Path, { from, to, seen }: Claim): void {
  for (const [key, date] of Object.entries({ from, to, seen })) {
    if (date === undefined || (key === 'to' && date === '..') || isPartialDate(String(date))) continue;
    const todo = 'Write 2012, 2012-04 or 2012-04-18, with ~ behind it for approximately.';
    page.wrong(
      [...path, key],
      `"${date}" is no date`,
      key === 'to' ? `${todo} Or "..": still so when written.` : todo,
    );
  }
  const both =
    from !== undefined && to !== undefined && [from, to].every((date) => isPartialDate(String(date)));
  if (both && daysOf(String(from)).first > daysOf(String(to)).last) {
    page.wrong(
      [...path, 'to'],
      `it ends (${to}) before it begins (${from})`,
      'Turn the two round, or correct one.',
    );
  }
}

function refuse(page: Page, path: Path, claim: Claim, keys: readonly (keyof Claim)[], what: string): void {
  for (const key of keys) {
    if (claim[key] !== undefined)
      page.wrongKey(path, key, `${what} has no "${key}"`, 'Delete it, or make it a claim of its own.');
  }
}

/** FROM TYPE TO. */
export function tieWords(sentence: string): [from: string, type: string, to: string] {
  return sentence.trim().split(/\s+/) as [string, string, string];
}

function joins(word: TieTypeWord): string {
  const side = (types: 'any' | readonly string[]) => (types === 'any' ? 'anything' : types.join(' or '));
  return word.joins
    .map(({ from, to }) => `${side(from)} ${word.symmetric ? 'and' : 'to'} ${side(to)}`)
    .join('; ');
}
