// Undone, everything is answered byte for byte as it was, and is stored as it was.
import { afterAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { asStored } from '../property/expected.ts';
import { Storage } from '../property/storage.ts';
import {
  at,
  office,
  organization,
  person,
  place,
  questions as questionTexts,
  source,
  textAt,
  tied,
  unique,
  valued,
  visitor,
} from './story.ts';

const door = await frontDoor();
const storage = new Storage();
afterAll(async () => {
  await storage.close();
  await door.close();
});
const { ask } = visitor(door);

test('what was decided and undone leaves no trace in any answer, at any clearance', async () => {
  const [a, b, c, gang, post, dak] = unique('a', 'b', 'c', 'gang', 'post', 'dak');
  await door.record(
    tied(person(b, 'Bo'), 'HOLDS', office(post), { validFrom: '2008' }, { role: 'acting' }),
    tied(person(c, 'Cy'), 'HOLDS', office(post), { source: source('letter'), marking: 'GREEN' }),
    tied(person(c), 'FAMILY_OF', person(b), { marking: 'AMBER' }),
    tied(person(c), 'MEMBER_OF', organization(gang), { stage: 'ALLEGED' }),
    tied(organization(gang), 'OPERATES_IN', place(dak)),
    valued(place(dak), 'country', 'ML'),
    valued(person(a, 'Ash'), 'country', 'ML', { marking: 'RED' }),
    valued(person(b), 'birthDate', '1961', { stance: 'DENIES' }),
    valued(person(c), 'birthDate', '1961'),
    valued(person(c), 'birthDate', '1970', { source: source('letter') }),
  );
  const questions: [name: string, variables: object][] = [
    ...[a, b, c, post].map((id): [string, object] => ['Entity', { id }]),
    ['Entities', { where: { name: 'b' } }],
    ['Entities', { where: { countries: ['ML'] } }],
    ['Search', { text: 'Cy' }],
    ['Claims', { where: { about: [b, c] } }],
    ['Claims', { where: { countries: ['ML'] } }],
    ['Ties', { where: { minSources: 0 } }],
    ['Neighbourhood', { of: [c], depth: 2 }],
    ['Paths', { from: { ids: [gang] }, to: { ids: [post] } }],
    ['Sources', {}],
  ];
  const answers = async () => {
    const all: string[] = [];
    for (const clearance of ['CLEAR', 'GREEN', 'AMBER', 'RED'])
      for (const [name, variables] of questions) {
        const answer = await door.ask(questionTexts[name]!, variables, { 'claimgraph-clearance': clearance });
        all.push(`${clearance} ${name} ${JSON.stringify(variables)}\n${answer.text}`);
      }
    return all;
  };
  const [before, stored] = [await answers(), asStored(await storage.read())];
  const ids: string[] = [];
  for (const [entities, marking] of [
    [[b, c], 'GREEN'],
    [[a, c], 'RED'],
    [[b, c], 'AMBER'],
  ])
    ids.push(textAt(await ask('RecordSame', { entities, marking, reason: 'alike' }), 'id'));
  const between = await answers();
  const different = between.filter((answer, index) => answer !== before[index]);
  expect(different.length).toBeGreaterThan(25);
  expect(at(await ask('Entity', { id: c }), 'id')).toBe(a);
  for (const id of ids) await ask('RetractSame', { id, reason: 'not alike' });
  expect(await answers()).toEqual(before);
  expect(asStored(await storage.read())).toEqual(stored);
});
