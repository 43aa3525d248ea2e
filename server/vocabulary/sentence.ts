// How does one claim about a tie read, so that nobody is called more than the source and the stage allow?
// Knows no file and no database: the page can use it with the words that it was built with.
import { dateAdverb } from '../values/dateWords.ts';
import { fill } from './fill.ts';
import type { StageWord, TieTypeWord } from './word-forms.ts';

export interface Saying {
  /** ASSERTS, DENIES, QUESTIONS or WITHDRAWN. */
  stance: string;
  /** Names as the viewer may see them. From is the claim's subject. */
  from: string;
  to: string;
  source: string;
  role?: string | null;
  qualifiers?: readonly { name: string; value: string }[];
  /** When the subject spoke or the proceeding acted, as a partial date; stages before ADMITTED leave it out. */
  when?: string | null;
  /** The source is the subject itself: a denial is then called a reply. */
  reply?: boolean;
}

/** One English sentence with its full stop. Names stand in it as they are given, so marks that stand for links do too. */
export function sentenceOf(tie: TieTypeWord, stage: StageWord, claim: Saying): string {
  const values = stageValues(claim, tie, stage);
  const text = takeStance(claim, stage, values.clause) ?? assert(claim, tie, stage, values);
  const startsWithName = [claim.from, claim.to, claim.source].some((name) => text.startsWith(name));
  return `${startsWithName ? text : text.charAt(0).toUpperCase() + text.slice(1)}.`;
}

/** Undefined where the stage's own sentence says it, as an acquittal does whichever stance carries it. */
function takeStance({ source, stance, reply }: Saying, stage: StageWord, clause: string): string | undefined {
  switch (stance) {
    case 'DENIES':
      if (stage.passes === 'cleared') return undefined;
      return reply ? `${source} replies, denying that ${clause}` : `${source} denies that ${clause}`;
    case 'QUESTIONS':
      return `${source} doubts that ${clause}`;
    case 'WITHDRAWN':
      return `${source} has taken back that ${clause}`;
    default:
      return undefined;
  }
}

function assert(claim: Saying, tie: TieTypeWord, stage: StageWord, values: StageValues): string {
  const stated = wordingInRole(claim, tie).stated;
  if (stage.name === 'STATED' && stated !== undefined)
    return fill(stated, { ...tieValues(claim), S: claim.source });
  return fill(tie.accuses === 'never' ? (stage.plainOpening ?? stage.opening) : stage.opening, values);
}

type StageValues = ReturnType<typeof stageValues>;

function stageValues(claim: Saying, tie: TieTypeWord, stage: StageWord) {
  const phrases = wordingInRole(claim, tie);
  const known = tieValues(claim);
  const says = fill(phrases.says, known);
  const doing = phrases.doing === null ? says : fill(phrases.doing, known);
  const offence = phrases.offence === undefined ? phrases.doing : phrases.offence;
  const values = {
    A: claim.from,
    B: claim.to,
    S: claim.source,
    says,
    doing,
    done: phrases.done === null ? undefined : fill(phrases.done, known),
    // No court convicts of "control": what it convicts of is named by the proceeding, not by us.
    offence: offence === null ? `an offence in connection with ${doing}` : fill(offence, known),
    when: whenOf(claim.when ?? known['date']),
    finality: finality(known['final']),
  };
  const own = phrases.at[stage.name];
  return { ...values, clause: own === undefined ? fill(stage.clause, values) : fill(own, known) };
}

function wordingInRole({ role }: Saying, { wording }: TieTypeWord) {
  const own = wording.byRole[code(role)] ?? {};
  return {
    at: wording.at,
    says: own.says ?? wording.says,
    doing: own.doing ?? wording.doing,
    done: own.done ?? wording.done,
    stated: own.stated ?? wording.stated,
    // Where a role has a doing of its own, the type's offence is not what it names.
    offence: own.doing === undefined ? wording.offence : own.offence,
  };
}

/** Everything that a tie type's phrases may name. */
function tieValues({ from, to, role, qualifiers = [] }: Saying): Record<string, string | undefined> {
  const values: Record<string, string | undefined> = {};
  for (const { name, value } of qualifiers) values[name] = value.replaceAll('_', ' ');
  const spoken = code(role).replaceAll('_', ' ');
  return {
    ...values,
    A: from,
    B: to,
    role: spoken,
    'a role': spoken && `${/^[aeiou]/.test(spoken) ? 'an' : 'a'} ${spoken}`,
    absence: values['inAbsentia'] === 'yes' ? 'in absentia' : undefined,
  };
}

/** Roles are codes, but schemes print theirs in capitals (PREDATORY); free words keep their capitals. */
function code(role: string | null | undefined): string {
  if (!role) return '';
  return role === role.toUpperCase() ? role.toLowerCase() : role;
}

function finality(final: string | undefined): string | undefined {
  if (final === 'no') return 'not final, an appeal is open';
  if (final === 'unknown') return 'whether it is final is not known';
  return undefined;
}

function whenOf(date: string | undefined): string | undefined {
  return date ? dateAdverb(date) : undefined;
}
