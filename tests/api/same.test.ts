// What it means that entities are one: under which id they are answered, with which claims, and which of their ties are one.
import { afterAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import {
  at,
  idsOf,
  nodesOf,
  office,
  organization,
  person,
  place,
  source,
  textAt,
  tied,
  unique,
  valued,
  visitor,
} from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask } = visitor(door);

const decide = async (entities: string[], marking = 'CLEAR'): Promise<string> =>
  textAt(await ask('RecordSame', { entities, marking, reason: 'one birth date' }), 'id');

test('any of the ids answers with the least, and with what is claimed of all', async () => {
  const [a, b, post] = unique('a', 'b', 'post');
  await door.record(
    tied(person(a, 'Yaren Olm'), 'HOLDS', office(post), { source: source('gazette') }),
    valued(person(b, 'Ярен Олм'), 'country', 'ML'),
    valued(person(a), 'country', 'ML', { source: source('register') }),
    valued(person(b), 'birthDate', '1970', { source: source('register') }),
  );
  await decide([b, a]);
  const one = await ask('Entity', { id: a });
  expect(await ask('Entity', { id: b })).toEqual(one);
  expect(one).toMatchObject({
    id: a,
    formerIds: [b],
    decisions: [{ ids: [a, b], marking: 'CLEAR', reason: 'one birth date', retractedAt: null }],
    countries: ['ML'],
    evidence: { claims: 8 },
  });
  expect(new Set([at(one, 'name'), ...(at(one, 'otherNames') as string[])])).toEqual(
    new Set(['Yaren Olm', 'Ярен Олм', a, b]),
  );
  expect(await ask('Entity', { id: b, names: ['country', 'birthDate'] })).toMatchObject({
    properties: [
      { name: 'birthDate', value: '1970' },
      { name: 'country', value: 'ML', evidence: { sources: 2, claims: 2 } },
    ],
  });
  const values = at(await ask('Entity', { id: b, names: ['country'] }), 'properties.0');
  expect(nodesOf(at(values, 'claims'))).toHaveLength(2);
  expect(await ask('Claims', { where: { about: [b] } })).toMatchObject({ totalCount: 8 });
  expect(await ask('Claims', { where: { about: [a], properties: ['birthDate'] } })).toMatchObject({
    totalCount: 1,
    edges: [{ node: { subject: { id: a } } }],
  });
  expect(await ask('Node', { id: b })).toMatchObject({ __typename: 'Person', id: a });
});

test('lists, search and counts know one where there were two', async () => {
  const [a, b, dak] = unique('a', 'b', 'dak');
  await door.record(
    valued(organization(a, 'Quorven Ild'), 'kind', 'company'),
    tied(organization(b, 'Kvorven Ild'), 'OPERATES_IN', place(dak)),
    valued(place(dak), 'country', 'XK'),
  );
  const list = async (where: object) => idsOf(await ask('Entities', { where }));
  const before = await ask('Graph');
  const within = async (...ids: string[]) =>
    at(await ask('Claims', { where: { within: ids } }), 'totalCount');
  expect(await list({ name: 'Ild' })).toEqual([b, a]);
  expect([await within(a), await within(a, dak), await within(b, dak)]).toEqual([2, 4, 4]);
  await decide([a, b]);
  expect([await within(a), await within(a, dak), await within(b, dak)]).toEqual([3, 6, 6]);
  expect(await list({ name: 'Ild' })).toEqual([a]);
  expect(await list({ name: 'Kvorven', kinds: ['company'], types: ['ORGANIZATION'] })).toEqual([a]);
  expect(await list({ countries: ['XK'], types: ['ORGANIZATION'] })).toEqual([a]);
  expect(await list({ having: [{ property: 'name', value: 'Kvorven Ild' }] })).toEqual([a]);
  expect(idsOf(await ask('Search', { text: 'Kvorven' }))).toEqual([a]);
  expect(idsOf(await ask('Search', { text: 'Ild', where: { kinds: ['company'] } }))).toEqual([a]);
  expect(at(await ask('Search', { text: 'Kvorven' }), 'edges.0.claim.subject.id')).toBe(a);
  const after = await ask('Graph');
  expect(at(after, 'entities')).toBe((at(before, 'entities') as number) - 1);
  expect(at(after, 'claims')).toBe(at(before, 'claims'));
});

test('a place that is another is where that one is', async () => {
  const [a, b, gang] = unique('a', 'b', 'gang');
  await door.record(
    valued(place(a), 'country', 'GW'),
    tied(organization(gang, 'Skerry Band'), 'OPERATES_IN', place(b)),
  );
  const there = async () => idsOf(await ask('Entities', { where: { countries: ['GW'], name: 'Skerry' } }));
  expect(await there()).toEqual([]);
  await decide([a, b]);
  expect(await there()).toEqual([gang]);
  expect(idsOf(await ask('Search', { text: 'Skerry', where: { countries: ['GW'] } }))).toEqual([gang]);
});

test('ties of one type between ends that are one are one tie, under the least id', async () => {
  const [a, b, post] = unique('a', 'b', 'post');
  const recorded = await ask('Record', {
    claims: [
      tied(
        person(a),
        'HOLDS',
        office(post),
        { validFrom: '2008', source: source('gazette') },
        { role: 'acting' },
      ),
      tied(person(b), 'HOLDS', office(post), { validFrom: '2012' }),
      tied(person(b), 'HOLDS', office(post), {}, { episode: 'second term' }),
    ],
  });
  const ids = [0, 1, 2].map((index) => textAt(recorded, `claims.${index}.tie.id`));
  const before = await ask('Graph');
  await decide([a, b]);
  const least = [ids[0]!, ids[1]!].sort()[0]!;
  const tie = await ask('Tie', { id: ids[0]! });
  expect(tie).toMatchObject({
    id: least,
    from: { id: a },
    to: { id: post },
    role: 'acting',
    evidence: { sources: 2, claims: 2 },
    claims: { totalCount: 2 },
  });
  expect(await ask('Tie', { id: ids[1]! })).toEqual(tie);
  expect(await ask('Tie', { id: ids[2]! })).toMatchObject({ id: ids[2], evidence: { claims: 1 } });
  const ties = at(await ask('Entity', { id: b }), 'ties');
  expect(idsOf(ties).sort()).toEqual([least, ids[2]!].sort());
  expect(at(await ask('Entity', { id: b }), 'tieCounts')).toMatchObject([{ type: 'HOLDS', total: 2 }]);
  expect(idsOf(await ask('Ties', { where: { minSources: 2, types: ['HOLDS'] } }))).toContain(least);
  expect(await ask('Neighbourhood', { of: [b, a] })).toMatchObject({
    entities: [{ id: a }, { id: post }],
    ties: [{ id: least, evidence: { sources: 2 }, role: 'acting' }, { id: ids[2] }],
  });
  expect(at(await ask('Graph'), 'ties')).toBe((at(before, 'ties') as number) - 1);
});

test('each clearance has what it knows of: the least id, the names and the ties that it may see', async () => {
  const [a, b, c, post] = unique('a', 'b', 'c', 'post');
  await door.record(
    tied(person(b, 'Bo'), 'HOLDS', office(post)),
    tied(person(c, 'Cy'), 'HOLDS', office(post), { source: source('letter') }),
    valued(person(a, 'Ash'), 'country', 'ML', { marking: 'RED' }),
  );
  await decide([b, c], 'GREEN');
  await decide([a, c], 'RED');
  const seen = async (id: string, clearance: string) => {
    const one = await ask('Entity', { id }, clearance);
    return one && [at(one, 'id'), at(one, 'formerIds'), at(one, 'countries'), at(one, 'ties.totalCount')];
  };
  const why = async (id: string, clearance: string) =>
    (at(await ask('Entity', { id }, clearance), 'decisions') as object[]).map((one) => at(one, 'marking'));
  expect(await seen(c, 'CLEAR')).toEqual([c, [], [], 1]);
  expect(await why(c, 'CLEAR')).toEqual([]);
  for (const id of [b, c]) {
    expect(await seen(id, 'AMBER')).toEqual([b, [c], [], 1]);
    expect(await why(id, 'AMBER')).toEqual(['GREEN']);
  }
  for (const id of [a, b, c]) {
    expect(await seen(id, 'RED')).toEqual([a, [b, c], ['ML'], 1]);
    expect(await why(id, 'RED')).toEqual(['GREEN', 'RED']);
  }
  expect(await seen(a, 'AMBER')).toBe(null);
  expect(at(await ask('Entity', { id: c }, 'GREEN'), 'ties.edges.0.node.evidence.sources')).toBe(2);
  expect(at(await ask('Entity', { id: c }, 'CLEAR'), 'ties.edges.0.node.evidence.sources')).toBe(1);
});

test('what is claimed later of one is claimed of both', async () => {
  const [a, b, post] = unique('a', 'b', 'post');
  await door.record(valued(person(a, 'Ana'), 'title', 'Dr'), valued(person(b, 'Bea'), 'title', 'Dr'));
  await decide([a, b]);
  const recorded = await ask('Record', {
    claims: [
      tied({ id: b }, 'HOLDS', office(post)),
      valued({ id: b }, 'country', 'FR', { reliability: 'A', credibility: 'CONFIRMED' }),
    ],
  });
  expect(at(recorded, 'claims.0.subject.id')).toBe(a);
  expect(at(recorded, 'claims.0.tie.id')).toBeTypeOf('string');
  expect(await ask('Entity', { id: a })).toMatchObject({ countries: ['FR'], ties: { totalCount: 1 } });
  await ask('Retract', { ids: [textAt(recorded, 'claims.1.id')], reason: 'a misprint' });
  expect(await ask('Entity', { id: b })).toMatchObject({ id: a, countries: [] });
});
