// What is said of one tie, in one sentence: by whom, where in the source, and worded by stage and stance, so that nobody is called
// more than the sources allow.
import { stage as stageWord } from './vocabulary.ts';
import { sentence } from './wording.ts';

export interface ToldClaim {
  id: string;
  subject: string;
  object: string;
  origin: string;
  stance: string;
  stage: string;
  role: string | null;
  qualifierNames: readonly string[];
  qualifierValues: readonly string[];
  observedOn: string | null;
  locator: string | null;
  /** Titles of the source in which it was read, and of the one that it credits. */
  source: string;
  kind: string;
  credits: string | null;
}

const mostCited = 3;
const stances = ['ASSERTS', 'DENIES', 'QUESTIONS'];
const proceedingStages = [
  'ADMITTED',
  'INVESTIGATED',
  'ARRESTED',
  'CHARGED',
  'TRIED',
  'CONVICTED',
  'PARDONED',
];

/** The sentence of a tie; its claims come best first. `names` are the entities' names as the viewer may see them. */
export function tieNarrative(
  { type, period }: { type: string; period: string | null },
  claims: readonly ToldClaim[],
  names: ReadonlyMap<string, string>,
): string {
  const standing = standingOf(claims);
  const cited = citedOf(standing);
  const groups = [...Map.groupBy(cited, (claim) => said(type, claim, names, '…')).values()];
  const clauses = groups.map(([first, ...others]) => {
    if (!first) return '';
    const clause = said(type, first, names, sourceIn(first)).slice(0, -1);
    return others.length === 0 ? clause : `${clause} (also ${list(others.map(whoAndWhere))})`;
  });
  const more = standing.length - cited.length;
  const text = clauses.map((clause, index) => (index === 0 ? clause : lowered(clause))).join('; ');
  const rest = more === 0 ? '' : `; and ${more} more`;
  return `${period === null ? '' : `${period}: `}${text}${rest}.`;
}

// A source that took its word back says nothing any more.
function standingOf(claims: readonly ToldClaim[]): ToldClaim[] {
  const withdrawn = new Set(
    claims.filter(({ stance }) => stance === 'WITHDRAWN').map(({ origin }) => origin),
  );
  return claims.filter(
    ({ stance, origin }) => stances.includes(stance) && (stance !== 'ASSERTS' || !withdrawn.has(origin)),
  );
}

// The best three, but who denies is heard; asserted before denied, proceedings in the order of the law.
function citedOf(claims: readonly ToldClaim[]): ToldClaim[] {
  // One of each source, before a second one of any.
  const firsts = claims.filter(
    (claim, at) => claims.findIndex(({ source }) => source === claim.source) === at,
  );
  const cited = [...new Set([...firsts, ...claims])].slice(0, mostCited);
  const heard = claims.find(({ stance }) => stance === 'DENIES');
  if (heard && !cited.includes(heard)) cited[mostCited - 1] = heard;
  const order = ({ stance, stage }: ToldClaim) =>
    stances.indexOf(stance) * 100 + (proceedingStages.indexOf(stage) + 1);
  return cited.sort((a, b) => order(a) - order(b));
}

function said(tieType: string, claim: ToldClaim, names: ReadonlyMap<string, string>, source: string): string {
  const { stance, stage, role, kind, subject, object } = claim;
  const dated = proceedingStages.includes(stage) || stageWord(stage)?.passes === 'cleared';
  return sentence({
    tieType,
    stage,
    stance,
    role,
    source,
    from: names.get(subject) ?? subject,
    to: names.get(object) ?? object,
    qualifiers: claim.qualifierNames.map((name, index) => ({
      name,
      value: claim.qualifierValues[index] ?? '',
    })),
    when: dated ? claim.observedOn : null,
    reply: kind === 'SUBJECT_STATEMENT',
  });
}

// A sentence that begins with its source says in brackets where; one that ends with it stands in brackets already.
function sourceIn(claim: ToldClaim): string {
  const opens = stageWord(claim.stage)?.opening.startsWith('{S}') || claim.stance !== 'ASSERTS';
  const where = whereIn(claim);
  if (where === '') return claim.source;
  return opens ? `${claim.source} (${where})` : whoAndWhere(claim);
}

function whoAndWhere(claim: ToldClaim): string {
  return [claim.source, whereIn(claim)].filter(Boolean).join(', ');
}

function whereIn({ locator, credits }: ToldClaim): string {
  return [locator, credits === null ? null : `crediting ${credits}`].filter(Boolean).join(', ');
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join('; ')}; and ${words.at(-1)}`;
}

function lowered(clause: string): string {
  return clause.startsWith('In ') || clause.startsWith('On ')
    ? clause.charAt(0).toLowerCase() + clause.slice(1)
    : clause;
}
