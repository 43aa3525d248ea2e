// When a file of the seed is edited and loaded again, does the graph follow, and its history stay?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadFrom } from '../../server/seeding.ts';
import { at, nodesOf, valued, visitor } from './story.ts';
import { frontDoor } from '../frontDoor.ts';

const door = await frontDoor();
const folder = mkdtempSync(join(tmpdir(), 'edited-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
  return door.close();
});
const { ask } = visitor(door);

const file = `subject: A coast
about: A coast.
sources:
  - { id: paper, title: On a coast, kind: RESEARCH, publishedOn: 2014 }
entities:
  - { id: gang, type: ORGANIZATION, name: The gang }
  - { id: coast, type: PLACE, name: The coast }
  - { id: port, type: PLACE, name: The port }
passages:
  - source: paper
    lines: 205
    quote: the gang works on this coast, or in the port
    grade: B3
    says:
      - tie: gang OPERATES_IN coast
      - tie: gang OPERATES_IN port
      - { of: gang, property: kind, value: gang }
`;
const load = (text: string) => {
  writeFileSync(join(folder, 'coast.yaml'), text);
  return loadFrom(door.store, folder, false);
};
const claimsOfGang = async () =>
  nodesOf(await ask('Claims', { where: { about: ['gang'], includeRetracted: true }, first: 100 })).map(
    (claim) => ({
      about: claim['property'] ?? at(claim, 'object.id'),
      value: claim['value'],
      retracted: claim['retractionReason'],
    }),
  );

test('what is gone from the files is retracted, what is new recorded, and the rest stays', async () => {
  // Three claims, and the names of three entities.
  expect(await load(file)).toEqual({ claims: 3, created: 6, gone: 0 });
  expect(await load(file)).toEqual({ claims: 3, created: 0, gone: 0 });
  // Nobody else's claims are touched.
  await door.record(valued({ id: 'gang' }, 'country', 'GW'));
  const edited = file
    .replace('      - tie: gang OPERATES_IN port\n', '')
    .replace('  - { id: port, type: PLACE, name: The port }\n', '')
    .replace('value: gang }', 'value: militia }');
  // The tie, the name of the port and the kind are gone.
  expect(await load(edited)).toEqual({ claims: 2, created: 1, gone: 3 });
  const reason = 'No longer in the files of the seed.';
  expect(await claimsOfGang()).toEqual(
    expect.arrayContaining([
      { about: 'coast', value: null, retracted: null },
      { about: 'port', value: null, retracted: reason },
      { about: 'kind', value: 'gang', retracted: reason },
      { about: 'kind', value: 'militia', retracted: null },
      { about: 'country', value: 'GW', retracted: null },
    ]),
  );
  expect(await load(file)).toEqual({ claims: 3, created: 3, gone: 1 });
});
