// Do the files of the seed say what their documents say, and is every claim backed?
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSeed } from '../../seed/check.ts';
import { claimInputs } from '../../seed/claims.ts';
import { questionsFor } from '../../server/questions.ts';
import { Corpus, lineRanges, stands, tooLong } from '../../seed/text.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'seed/documents');
// The papers are their publishers', so their text is not part of the project.
const texts = join(root, '../shared/documents');

const seed = readSeed(folder);
const claims = claimInputs(seed);
const passages = seed.entries.flatMap((page) => page.passages);

test('the files have no mistakes, and are no fiction', () => {
  expect(seed.mistakes).toEqual([]);
  expect(seed.fictional).toBe(false);
});

test('the subjects have entities and claims enough to look into', () => {
  expect(seed.known.entities.size).toBeGreaterThanOrEqual(3 * 25);
  expect(claims.length).toBeGreaterThanOrEqual(3 * 60);
});

test('every claim has a source, a locator, a quote of at most 25 words and a grade', () => {
  for (const claim of claims) {
    expect(claim.source.title).toBeTruthy();
    expect(claim.locator).toMatch(/^lines? \d/);
    expect(tooLong(claim.quote ?? '')).toBeUndefined();
    expect(claim.quote).toBeTruthy();
    expect(claim.reliability).not.toBe('F');
    expect(claim.credibility).not.toBe('CANNOT_BE_JUDGED');
  }
});

test('every entity is named by exactly one claim, which is the first about it', () => {
  const named = claims
    .flatMap(({ subject, tie }) => [subject, ...(tie ? [tie.to] : [])])
    .filter((ref) => ref.name);
  expect(named.map(({ id }) => id).sort()).toEqual([...seed.known.entities.keys()].sort());
});

test('an author is spelled alike in every source, so that works of one author count once', () => {
  const authors = [...seed.known.sources.values()].flatMap(({ entry }) => entry.authors ?? []);
  const plain = (name: string) =>
    name
      .normalize('NFD')
      .replace(/[^a-z]/gi, '')
      .toLowerCase();
  expect(new Set(authors).size).toBe(new Set(authors.map(plain)).size);
  expect(authors.filter((name) => name === 'Arthur Boutellis')).toHaveLength(3);
});

test('nobody is given a stage that no passage gives', () => {
  const stages = claims
    .filter(({ stage }) => stage !== 'STATED')
    .map(({ subject, stage }) => `${subject.id} ${stage}`);
  expect([...new Set(stages)].sort()).toEqual([
    'af-deals ALLEGED',
    'af-drug-lords ALLEGED',
    'af-finding-insurgency ALLEGED',
    'af-opium-economy ALLEGED',
    'cd-corporations ALLEGED',
    'cd-criminal-networks ALLEGED',
    'cd-government-or-forces ALLEGED',
    'cd-resource-support MENTIONED',
    'cf-armed-groups-money ALLEGED',
    'cf-networks ALLEGED',
    'gt-attorney-general-removal ALLEGED',
    'gt-legal-officials CHARGED',
    'gw-armed-forces ALLEGED',
    'gw-finding-consent ALLEGED',
    'gw-finding-partner ALLEGED',
    'gw-government ALLEGED',
    'gw-organized-crime ALLEGED',
    'gw-p1 ARRESTED',
    'gw-p1 CHARGED',
    'haqqani-network ALLEGED',
    'heads-of-state-named ALLEGED',
    'ht-drug-traders ALLEGED',
    'ht-elites ALLEGED',
    'ht-finding-corruption ALLEGED',
    'ht-finding-elites ALLEGED',
    'ht-finding-embedded ALLEGED',
    'ht-finding-void ALLEGED',
    'ht-police ALLEGED',
    'ht-security-forces ALLEGED',
    'isaf-acting ALLEGED',
    'kla ALLEGED',
    'kla-network ALLEGED',
    'kosovo-finding-partner ALLEGED',
    'kosovo-finding-police ALLEGED',
    'kosovo-government ALLEGED',
    'kosovo-p1 ALLEGED',
    'ly-finding-militias ALLEGED',
    'ly-listed-2018 SANCTIONED',
    'minusma-finding-target ALLEGED',
    'minustah-finding-usa ALLEGED',
    'missions-finding-neighbours ALLEGED',
    'ml-armed-groups-money ALLEGED',
    'ml-drug-traffickers ALLEGED',
    'ml-extremists ALLEGED',
    'ml-finding-economy ALLEGED',
    'ml-finding-listed ALLEGED',
    'ml-insurgents MENTIONED',
    'ml-listed-2018 SANCTIONED',
    'ml-listings-2018 ALLEGED',
    'ml-spoilers-money MENTIONED',
    'ml-terrorist-networks MENTIONED',
    'ml-traffickers MENTIONED',
    'operations-finding-support ALLEGED',
    'panels-finding-named ALLEGED',
    'peacekeepers-finding-crime ALLEGED',
    'resources-finding-void ALLEGED',
    'sahel-finding-weakened ALLEGED',
    'sl-finding-talks ALLEGED',
    'so-finding-impunity ALLEGED',
    'so-finding-passport ALLEGED',
    'so-government ALLEGED',
    'so-monitoring-report ALLEGED',
    'so-passport ALLEGED',
    'so-pirates ALLEGED',
    'taliban ALLEGED',
    'unmik-finding-integration ALLEGED',
    'unowa-report ALLEGED',
    'untac-finding-success ALLEGED',
  ]);
});

test('of government and armed forces the paper says "or", and so does every claim that may accuse them', () => {
  const told = claims.filter(({ stage, source }) => stage === 'ALLEGED' && source.id === 'sipri-2018');
  const ofTheTwo = told.filter(({ subject, tie }) => /gw-(armed|gov)/.test(`${subject.id} ${tie?.to.id}`));
  expect(ofTheTwo).toHaveLength(4);
  for (const { quote } of ofTheTwo) expect(quote).toContain('host governments or their armed forces');
});

describe.skipIf(!existsSync(texts))('against the text of the documents (../shared/documents)', () => {
  const corpus = new Corpus(texts);

  test('the checker finds every quote', () => {
    expect(readSeed(folder, texts).mistakes).toEqual([]);
  });

  test.for(
    passages.map(({ head, says }, index) => ({
      name: `${index}: ${head?.source} ${head?.lines}`,
      head,
      says,
    })),
  )('passage $name stands in the lines it names', ({ head, says }) => {
    const document = seed.known.sources.get(head?.source ?? '')?.entry.document;
    const lines = corpus.lines(document ?? '');
    const ranges = lineRanges(head?.lines ?? '');
    expect(lines && ranges && head).toBeTruthy();
    for (const quote of [head!.quote!, ...says.flatMap((claim) => claim?.quote ?? [])]) {
      expect(stands(quote, lines!, ranges!), quote).toBe(true);
    }
  });
});

test('the README lists every question that stands ready, by its title', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  for (const training of [false, true])
    for (const { title, name } of questionsFor(training))
      expect(readme).toContain(
        `[${title}](seed/${training ? 'training' : 'documents'}/questions/${name}.graphql)`,
      );
});
