/** How a claim and a tie read: always by the stage of what is claimed, so that an allegation reads as one. */
import type {
  ClaimSaidFragment,
  LegalStage,
  SourceLineFragment,
  TieRowFragment,
  TieType,
} from '../../generated/client.ts';
import { sentenceOf } from '../../server/vocabulary/sentence.ts';
import type { StageWord, TieTypeWord } from '../../server/vocabulary/word-forms.ts';
import { marks, type Part, partsOf } from './parts.ts';
import { propertySentence } from './propertyWording.ts';
import { plain, propertyLabel, stage as stageWord, tieType } from './vocabulary.ts';
import { qualifierWords } from './values.ts';

/** What a claim says; while it is being written, it may not say yet at whom the tie ends, or who says so. */
export type Said = Omit<ClaimSaidFragment, 'tie' | 'source'> & {
  tie: { type: TieType } | null;
  source: SourceLineFragment | null;
};

/** "Walter Kemp & Mark Shaw (2014) alleges that A protects B."; denials, doubts and withdrawals read as such. */
export function claimSentence(claim: Said): Part[] {
  const { subject, object, source, stance, role, qualifiers } = claim;
  const word = stageWord(claim.stage);
  const tie = claim.tie && tieType(claim.tie.type);
  const reply = source?.kind === 'SUBJECT_STATEMENT';
  const sentence =
    tie && word
      ? sentenceOf(tie, word, { ...marks, stance, role, qualifiers, reply })
      : propertySentence(claim);
  return partsOf(sentence, { from: subject, to: object, source });
}

/** A tie without its sources: "A is alleged to have protected B." */
export function tieSentence(tie: TieRowFragment): Part[] {
  const { evidence, from, to, role, qualifiers } = tie;
  const type = tieType(tie.type);
  const stage = stageWord(tieStage(evidence, type?.accuses ?? 'conditional'));
  const names = { from, to };
  if (!type || !stage) return partsOf(`${marks.from} – ${plain(tie.type)} – ${marks.to}.`, names);
  const sentence = sentenceOf(type, withoutSource(stage), {
    ...marks,
    stance: 'ASSERTS',
    // Without direction the ends stand in order of id: whose sister it is, only a claim can say.
    role: type.symmetric ? null : role,
    qualifiers,
  });
  if (evidence.claims === 0) return partsOf(`No claim that stands says: ${sentence}`, names);
  const only = evidence.sources === 0 && evidence.denials > 0;
  return partsOf(only ? `Only denied: ${sentence}` : sentence, names);
}

/** Role and qualifiers, as far as the sentence, or what is said of its time, does not say them already. */
export function detailsBeside(
  { role, qualifiers }: TieRowFragment,
  sentence: readonly Part[],
  period: string | null,
): string[] {
  const said = [...sentence, period].filter((part) => typeof part === 'string').join(' ');
  const details = qualifiers.map(({ name, value }) => {
    const words = qualifierWords(value);
    return { words: `${propertyLabel(name)} ${words}`, same: [value, words] };
  });
  if (role) details.unshift({ words: plain(role), same: [role, plain(role)] });
  return details.filter(({ same }) => !same.some((words) => said.includes(words))).map(({ words }) => words);
}

/** The stage that a tie's words follow: the furthest proceeding, else the more careful word. */
export function tieStage(
  {
    cleared,
    stages,
    assertedStages,
  }: Pick<TieRowFragment['evidence'], 'cleared' | 'stages' | 'assertedStages'>,
  accuses: TieTypeWord['accuses'],
): LegalStage {
  const ranked: readonly LegalStage[] = [
    ...(cleared ? clearing : []),
    ...proceedings,
    ...(accuses === 'never' ? (['STATED'] as const) : []),
    ...words,
  ];
  // A denial clears, and strengthens nothing: of what is only denied there is no other.
  const said = assertedStages.length > 0 ? assertedStages : stages;
  return ranked.find((stage) => (clearing.includes(stage) ? stages : said).includes(stage)) ?? 'STATED';
}

const clearing: readonly LegalStage[] = ['OVERTURNED', 'ACQUITTED', 'DISCONTINUED'];
const proceedings: readonly LegalStage[] = [
  'PARDONED',
  'CONVICTED',
  'TRIED',
  'CHARGED',
  'ARRESTED',
  'INVESTIGATED',
  ...clearing,
  'SANCTIONED',
  'DELISTED',
];
const words: readonly LegalStage[] = ['ADMITTED', 'ALLEGED', 'STATED', 'MENTIONED'];

/** A tie is what several sources say: its sentence opens with none of them. */
function withoutSource(stage: StageWord): StageWord {
  const { plainOpening: _, ...word } = stage;
  const opening = openings[stage.name] ?? '{clause}';
  // The vocabulary words what is stated by naming the source; a tie's own words are the plain ones.
  return { ...word, name: stage.name === 'STATED' ? '' : stage.name, opening };
}

const openings: Partial<Record<string, string>> = {
  ALLEGED: '[{A} is alleged {done}|it is alleged that {clause}]',
  MENTIONED: '{A} is named in connection with {doing}',
};
