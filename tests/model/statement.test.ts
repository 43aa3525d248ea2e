// Does a saved picture say all that it must, so that it can stand alone?
import { expect, test } from 'vitest';
import { openLens } from '../../client/model/lens.ts';
import { fileName } from '../../client/model/picture/fileName.ts';
import { titleOf } from '../../client/model/picture/statement.ts';
import { standardWords } from '../../client/model/standard.ts';
import type { FoundPathFragment } from '../../generated/client.ts';
import { entity, tie } from './drawn.ts';
import { facts, pictured, reading } from './onPaper.ts';

const seen = reading();

const two = { entities: [entity('a'), entity('b')], ties: [] };

test('it says who sees it, when, by which standard, what is missing and how to come back', async () => {
  const lens = { ...openLens, asOf: '2012', asKnownOn: '2020-01-31', minGrade: 'C3' as const, minSources: 2 };
  const words = (await seen(pictured(two, { lens, missing: 1 }))).words;
  expect(words).toContain('Seen as TLP:AMBER · holding in 2012 · as known on 31 January 2020');
  expect(words).toContain('two independent sources, C3 or better · cleared ties left out.');
  expect(words).toContain(
    '2 entities and 0 ties. 12 ties hidden: not in 2012 (3), below grade C3 (9). 2 ties lead on',
  );
  expect(words).toContain('1 of what the address draws is not seen here.');
  expect(words).toContain('Made with Claimgraph on 23 November 2026');
  expect(words).toContain(facts.address);
});

test('an address that would fill the sheet is kept in the description alone', async () => {
  const address = `http://here/network?${'draw=somebody&'.repeat(200)}`;
  const it = await seen(pictured(two, { address }));
  expect(it.words).toContain('too long to print');
  expect(it.words.split(address).length).toBe(2);
});

test('an address that is printed is broken where the sheet ends, and so is a title without spaces', async () => {
  const address = `http://here/network?${'draw=somebody&'.repeat(20)}at=${'i0'.repeat(40)}`;
  const it = await seen(pictured(two, { address, title: 'x'.repeat(160) }));
  expect(it.words).toContain('This view:');
  expect(it.outside).toEqual([]);
});

test('the standard has a name, whatever it asks', () => {
  expect(standardWords(openLens)).toBe('any claim');
  expect(standardWords({ minGrade: null, minSources: 2 })).toBe('two independent sources');
  expect(standardWords({ minGrade: 'C3', minSources: 1 })).toBe('grade C3 or better');
  expect(standardWords({ minGrade: 'C3', minSources: 12 })).toBe('12 independent sources, C3 or better');
});

test('the key shows the kinds that are drawn, and lines only where there are some', async () => {
  const alone = (await seen(pictured(two))).words;
  expect(alone).toContain('people');
  expect(alone).not.toMatch(/organizations|8 or more|contested/);
  const paid = {
    entities: [entity('a'), entity('b', 'ORGANIZATION')],
    ties: [tie('1', 'a', 'b', 'BRIBES', { contested: true })],
  };
  const { words } = await seen(pictured(paid));
  for (const word of ['people', 'organizations', '8 or more', 'contested']) expect(words).toContain(word);
});

test('a file is named after what it is of, its day and its marking', () => {
  const named = (title: string, change: object = {}) => fileName({ ...facts, title, ...change }, 'svg');
  expect(named('Ridge Brigade')).toBe('claimgraph-ridge-brigade-2026-11-23-TLP-AMBER.svg');
  expect(named('Ridge Brigade', { fictional: true, marking: 'AMBER_STRICT' })).toBe(
    'claimgraph-fiction-ridge-brigade-2026-11-23-TLP-AMBER-STRICT.svg',
  );
  expect(named('../../Señor "X" / وزارة')).toBe('claimgraph-senor-x-وزارة-2026-11-23-TLP-AMBER.svg');
  expect(named('???')).toBe('claimgraph-2026-11-23-TLP-AMBER.svg');
  expect(named('y'.repeat(400)).length).toBeLessThan(110);
});

test('it is called after the path that was chosen, else after what is drawn', () => {
  const path = (...ids: string[]) =>
    ({ entities: ids.map((id) => entity(id, 'ORGANIZATION', `The ${id}`)) }) as unknown as FoundPathFragment;
  const found = [path('ring', 'x', 'customs'), path('ring', 'customs')];
  const title = (more: boolean) => titleOf(found[1]!, { paths: found, more }, { entities: 3, ties: 3 });
  expect(title(false)).toBe('The ring to The customs: path 2 of 2');
  expect(title(true)).toBe('The ring to The customs: path 2 of the best 2');
  expect(titleOf(null, { paths: found, more: false }, { entities: 1, ties: 1200 })).toBe(
    'Network: 1 entity and 1,200 ties',
  );
});
