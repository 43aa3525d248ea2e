// What is somebody called who has no name, and for whom?
import { afterAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { at, flow, organization, tied, unique, valued, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask } = visitor(door);

const labelOf = async (id: string, clearance?: string) => at(await ask('Label', { id }, clearance), 'label');

test('a flow that goes by its id is called by its amount and years, as far as the viewer may know them', async () => {
  const [gang, toll, rent, gift] = unique('gang', 'toll', 'rent', 'gift');
  await door.record(
    tied(flow(toll), 'PAID_TO', organization(gang), { stage: 'ALLEGED' }),
    valued(flow(toll), 'amount', '2400000 EUR', { marking: 'AMBER' }),
    valued(flow(toll), 'date', '2016-11', { marking: 'GREEN' }),
    valued(flow(toll), 'dateTo', '2017'),
    tied(flow(rent), 'PAID_TO', organization(gang), { stage: 'ALLEGED' }),
    valued(flow(gift, 'The envelope of May'), 'amount', '100..200 USD'),
  );
  expect(await labelOf(toll)).toBe(`2.4 million EUR, 2016–2017 (${toll})`);
  expect(await labelOf(toll, 'GREEN')).toBe(`2016–2017 (${toll})`);
  expect(await labelOf(toll, 'CLEAR')).toBe(`2017 (${toll})`);
  expect(at(await ask('Label', { id: toll }), 'name')).toBe(toll);
  expect(await labelOf(rent)).toBe(rent);
  expect(await labelOf(gift)).toBe('The envelope of May');
  expect(await labelOf(gang)).toBe(gang);
});
