// How much is said, against plain counting: of claims of all stances, retracted, hidden, taken back, by sources that repeat one another.
import { expect, test } from 'vitest';
import { Clock } from '../../server/analysis/clock.ts';
import { Columns } from '../../server/analysis/columns.ts';
import { Adjacency, GraphView } from '../../server/analysis/graph.ts';
import { KnownClaims } from '../../server/analysis/known.ts';
import coverage, { type CoverageArgs, type CoverageBy } from '../../server/analysis/Query/coverage.ts';
import { View } from '../../server/analysis/view.ts';
import { idOf } from '../../server/record/identity.ts';
import { entityTypeCode, stance, tieTypeCode } from '../../server/vocabulary/codes.ts';
import { Chance, seedsFor, withSeed } from '../property/chance.ts';
import { nothingAsked } from './invented.ts';
import { counting, type Story } from './plainCoverage.ts';

const early = '2024-01-01T00:00:00.000Z';
const late = '2024-02-01T00:00:00.000Z';

function invent(chance: Chance): Story {
  // Ids are in no order, so that the order of the columns is another than that of ids.
  const numbered = (letter: string, most: number) => {
    const count = chance.between(2, most);
    return chance.some(
      Array.from({ length: count }, (_, index) => `${letter}${index + 10}`),
      count,
    );
  };
  const entities = numbered('e', 20).map((id) => ({
    id,
    type: chance.one(['PERSON', 'ORGANIZATION', 'PLACE']),
    countries: chance.some(['ML', 'GW', 'FR'], chance.between(0, 2)),
  }));
  const ids = numbered('s', 8);
  const sources = ids.map((id, index) => ({
    id,
    kind: chance.one(['MEDIA', 'LEAK', null]),
    authors: chance.some(['A', 'B', 'C', 'D', 'E'], chance.between(0, 2)),
    repeats: index > 0 && chance.is(0.3) ? ids[chance.between(0, index - 1)]! : null,
  }));
  const ties = Array.from({ length: chance.between(1, 40) }, (_, index) => ({
    id: `t${(index * 37) % 101}`,
    from: chance.one(entities).id,
    to: chance.one(entities).id,
    type: chance.one(['PROTECTS', 'OWNS', 'LOCATED_IN']),
  }));
  const claims = ties.flatMap((tie) =>
    Array.from({ length: chance.between(1, 5) }, () => ({
      tie,
      origin: chance.one(ids),
      stance: chance.weighted({ ASSERTS: 70, DENIES: 15, QUESTIONS: 8, WITHDRAWN: 7 }),
      marking: chance.one([0, 0, 0, 4]),
      observedOn: chance.one(['2010', '2012-04', '2012-05-06', '2015~', null]),
      retractedAt: chance.is(0.1) ? late : null,
    })),
  );
  return { entities, sources, claims };
}

function viewOf({ entities, sources, claims }: Story, minSources: number, without: string[]): GraphView {
  const columns = new Columns({ claims: 0, ties: 0, entities: 0 });
  for (const { id, authors } of sources) columns.sources.put({ id, authors });
  for (const { id, repeats } of sources)
    if (repeats)
      columns.sources.putRepeat({
        id: `${id} ${repeats}`,
        from: id,
        to: repeats,
        marking: 0,
        recordedAt: early,
        retractedAt: null,
      });
  for (const [index, claim] of claims.entries())
    columns.put({
      ...claim.tie,
      ...claim,
      id: idOf('c', index),
      tie: claim.tie.id,
      type: tieTypeCode[claim.tie.type]!,
      stance: stance[claim.stance],
      band: 1,
      stage: 0,
      reserved: false,
      identity: '',
      validFrom: null,
      validTo: null,
      recordedAt: early,
    });
  for (const { id, type } of entities) columns.putEntity(id, entityTypeCode[type]!);
  const known = new KnownClaims(columns, { clearance: 2, at: null, without });
  const view = new View(known, { ...nothingAsked, minSources }, Clock.endless);
  return new GraphView(view, new Adjacency(columns), Clock.endless, { first: 0, last: 0 });
}

test('over random graphs, rows and totals are what plain counting finds', async () => {
  for (const seed of seedsFor(200, 3_000)) await withSeed(seed, async () => counted(seed));
}, 300_000);

function counted(seed: number): void {
  const chance = new Chance(seed);
  const story = invent(chance);
  const minSources = chance.between(0, 2);
  const without = chance.is(0.3) ? [chance.one(story.sources).id] : [];
  const some = chance.some(
    story.entities.map(({ id }) => id),
    chance.between(1, 4),
  );
  const of = chance.is(0.4) ? some : null;
  const graph = viewOf(story, minSources, without);

  const plain = counting(story, { of, minSources, without });
  const groups = (keys: readonly string[], ofKey: (key: string) => string[]) =>
    keys.map((key) => ({ key, ids: ofKey(key) }));
  const kindOf = (id: string) => story.sources.find((source) => source.id === id)!.kind;
  const asked: Record<
    CoverageBy,
    Omit<CoverageArgs, 'by' | 'of'> & { expected: (key: string | null) => object }
  > = {
    TIE_TYPE: {
      keys: ['PROTECTS', 'BRIBES'],
      groups: [],
      expected: (key) => plain.byType((type) => type === key),
    },
    YEAR: {
      keys: [],
      groups: [],
      expected: (key) => plain.byClaim(({ observedOn }) => (observedOn?.slice(0, 4) ?? null) === key),
    },
    SOURCE_KIND: {
      keys: ['IMAGERY'],
      groups: groups(['MEDIA', 'LEAK'], (key) =>
        story.sources.filter(({ kind }) => kind === key).map(({ id }) => id),
      ),
      expected: (key) => plain.byClaim(({ origin }) => kindOf(origin) === key),
    },
    ENTITY_TYPE: {
      keys: ['MISSION'],
      groups: [],
      expected: (key) => plain.byEntity(({ type }) => type === key),
    },
    COUNTRY: {
      keys: ['ML'],
      groups: groups(['ML', 'GW', 'FR'], (key) =>
        story.entities.filter(({ countries }) => countries.includes(key)).map(({ id }) => id),
      ),
      expected: (key) =>
        plain.byEntity(({ countries }) => (key === null ? countries.length === 0 : countries.includes(key))),
    },
  };
  for (const [by, { keys, groups: given, expected }] of Object.entries(asked)) {
    const { rows, ...totals } = coverage(graph, { by: by as CoverageBy, of, keys, groups: given });
    expect(totals, by).toEqual(plain.all);
    const found = rows.map(({ key }) => key);
    expect(new Set(found).size, by).toBe(found.length);
    for (const { key, ...counts } of rows) expect(counts, `${by} ${key}`).toEqual(expected(key));
    for (const key of [...keys, 'PROTECTS', '2010', '2012', '2015', 'MEDIA', 'LEAK', 'PERSON', 'GW', null])
      if (!found.includes(key)) expect(expected(key), `${by} ${key} is left out`).toMatchObject({ ties: 0 });
    expect(
      rows.findIndex(({ key }) => key === null),
      by,
    ).toBeOneOf([-1, rows.length - 1]);
    const inOrder = rows
      .filter(({ key }) => key !== null)
      .toSorted((a, b) => (by === 'YEAR' ? 0 : b.ties - a.ties) || (String(a.key) < String(b.key) ? -1 : 1));
    expect(
      rows.filter(({ key }) => key !== null),
      by,
    ).toEqual(inOrder);
    if (by === 'YEAR') {
      const years = found.filter((key) => key !== null).map(Number);
      expect(years).toEqual(years.map((_, index) => years[0]! + index));
    }
  }
}
