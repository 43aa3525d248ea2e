// What does the graph say that it holds, and how good it is?
import { afterAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { at, organization, person, source, tied, valued, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask } = visitor(door);

const paper = source('paper', { authors: ['Shaw'], kind: 'RESEARCH' });
const book = source('book', { authors: ['Shaw', 'Kemp'], kind: 'RESEARCH', publishedOn: '2014-09' });
const wire = source('wire', { kind: 'MEDIA' });
const good = { reliability: 'B', credibility: 'PROBABLY_TRUE' } as const;

const tell = async () => {
  await door.clean();
  await door.record(
    tied(person('ana', 'Ana'), 'LEADS', organization('gang', 'The gang'), {
      ...good,
      source: paper,
      stage: 'ALLEGED',
      validFrom: '2008-04',
    }),
    valued({ id: 'ana' }, 'country', 'GW', { source: book, ...good }),
    valued({ id: 'gang' }, 'country', 'GW', { source: paper, attributedTo: wire }),
    valued({ id: 'gang' }, 'country', 'SN', { source: wire, marking: 'RED', validTo: '2010' }),
    tied(
      { id: 'gang' },
      'TOWARDS_AUTHORITY',
      { id: 'state', type: 'STATE_INSTITUTION', name: 'The state' },
      { source: book, ...good },
      { role: 'parasitic', qualifiers: [{ name: 'scheme', value: 'Shaw 2009' }] },
    ),
  );
};

test('it counts its claims by grade, kind of source, country, year and coder', async () => {
  await tell();
  // Three names come with the claims in which they are given: two with the first, one with the last.
  expect(await ask('Holdings')).toEqual({
    claims: 8,
    independentSources: 2,
    grades: [
      { grade: 'B2', claims: 6 },
      { grade: null, claims: 2 },
    ],
    sourceKinds: [
      { kind: 'RESEARCH', sources: 2, claims: 6 },
      { kind: 'MEDIA', sources: 1, claims: 2 },
    ],
    countries: [
      { country: 'GW', entities: 2, claims: 7 },
      { country: 'SN', entities: 1, claims: 5 },
    ],
    years: [
      { year: 2008, claims: 1, seen: 0 },
      { year: 2010, claims: 1, seen: 0 },
      { year: 2014, claims: 0, seen: 3 },
      { year: null, claims: 6, seen: 5 },
    ],
    codings: [{ what: 'TOWARDS_AUTHORITY', coder: 'Shaw 2009', claims: 1 }],
  });
});

test('what is marked above the clearance, or retracted, is in no count', async () => {
  await tell();
  const seen = await ask('Holdings', {}, 'AMBER');
  expect(seen).toMatchObject({
    claims: 7,
    countries: [{ country: 'GW', entities: 2, claims: 6 }],
    years: [
      { year: 2008, claims: 1, seen: 0 },
      { year: 2014, claims: 0, seen: 3 },
      { year: null, claims: 6, seen: 4 },
    ],
  });
  const claims = await ask('Claims', { where: { sources: ['wire'] } });
  const ids = (at(claims, 'edges') as { node: { id: string } }[]).map(({ node }) => node.id);
  await ask('Retract', { ids, reason: 'made up' });
  expect(await ask('Holdings')).toMatchObject({
    claims: 6,
    independentSources: 1,
    grades: [{ grade: 'B2', claims: 6 }],
  });
});

test('an empty graph holds nothing', async () => {
  await door.clean();
  expect(await ask('Holdings')).toEqual({
    claims: 0,
    independentSources: 0,
    grades: [],
    sourceKinds: [],
    countries: [],
    years: [],
    codings: [],
  });
});
