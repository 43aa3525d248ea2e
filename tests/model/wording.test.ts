import { expect, test } from 'vitest';
import { detailsBeside, tieSentence, tieStage } from '../../client/model/wording.ts';
import type { Part } from '../../client/model/parts.ts';
import type { LegalStage, TieRowFragment, TieType } from '../../generated/client.ts';

const evidence = {
  sources: 1,
  claims: 1,
  denials: 0,
  grade: 'B2',
  contested: false,
  cleared: false,
} as const;

function tie(type: TieType, stages: LegalStage[], change: Partial<TieRowFragment['evidence']> = {}) {
  return {
    id: 't',
    type,
    from: { id: 'a', type: 'PERSON', name: 'Ann' },
    to: { id: 'b', type: 'ORGANIZATION', name: 'Bank' },
    role: null,
    qualifiers: [],
    validFrom: null,
    validTo: null,
    strands: [],
    holds: 'HOLDS',
    lastAttestedOn: null,
    evidence: { ...evidence, stages, assertedStages: stages, ...change },
  } satisfies TieRowFragment;
}

function text(parts: Part[]): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : 'entity' in part ? part.entity.name : ''))
    .join('');
}

test('an allegation reads as one', () => {
  expect(text(tieSentence(tie('PROTECTS', ['ALLEGED'])))).toBe('Ann is alleged to have protected Bank.');
});

test('who is only mentioned is not said to have done it', () => {
  expect(text(tieSentence(tie('BRIBES', ['MENTIONED'])))).toMatch(/^Ann is named in connection with brib/);
});

test('what accuses nobody is said plainly', () => {
  expect(text(tieSentence(tie('DIRECTS', ['STATED'])))).not.toMatch(/alleged/);
});

test('a tie without direction does not say whose role it is', () => {
  const family = { ...tie('FAMILY_OF', ['STATED']), role: 'sister' };
  expect(text(tieSentence(family))).not.toMatch(/sister/);
  expect(detailsBeside(family, tieSentence(family), null)).toEqual(['sister']);
});

test('a proceeding is worded as far as it went, and one that cleared comes first', () => {
  expect(text(tieSentence(tie('BRIBES', ['ALLEGED', 'CHARGED'])))).toMatch(/^Ann was charged with/);
  const acquitted = tie('BRIBES', ['CONVICTED', 'ACQUITTED'], { cleared: true });
  expect(text(tieSentence(acquitted))).toMatch(/^Ann was acquitted of/);
});

test('what is only denied says so first', () => {
  expect(text(tieSentence(tie('PROTECTS', ['ALLEGED'], { sources: 0, denials: 1 })))).toMatch(
    /^Only denied: /,
  );
});

test('of an allegation and a statement the more careful word is taken where it accuses', () => {
  const stages: LegalStage[] = ['STATED', 'ALLEGED'];
  const said = { cleared: false, stages, assertedStages: stages };
  expect(tieStage(said, 'always')).toBe('ALLEGED');
  expect(tieStage(said, 'never')).toBe('STATED');
});

test('a denial turns no allegation into a fact', () => {
  const stages: LegalStage[] = ['STATED', 'ALLEGED'];
  expect(tieStage({ cleared: false, stages, assertedStages: ['ALLEGED'] }, 'never')).toBe('ALLEGED');
  expect(
    tieStage({ cleared: false, stages: ['ALLEGED', 'MENTIONED'], assertedStages: ['MENTIONED'] }, 'always'),
  ).toBe('MENTIONED');
  // What a court decided stands, though it was a denial.
  expect(
    tieStage({ cleared: true, stages: ['ALLEGED', 'ACQUITTED'], assertedStages: ['ALLEGED'] }, 'always'),
  ).toBe('ACQUITTED');
});

test('every type of tie has a sentence at every stage that it can have', async () => {
  const { default: words } = await import('../../generated/vocabulary.json', { with: { type: 'json' } });
  for (const { name } of words.tieTypes) {
    for (const stage of words.stages) {
      const sentence = text(tieSentence(tie(name as TieType, [stage.name as LegalStage])));
      expect(sentence, `${name} at ${stage.name}`).toMatch(/^[^{}…]+\.$/);
    }
  }
});
