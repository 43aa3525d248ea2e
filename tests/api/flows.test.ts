// How much money is it, for whoever may see how much of it?
import { afterAll, beforeEach, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { flow, organization, place, refusal, tied, valued, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask, attempt } = visitor(door);

const [gang, port, checkpoint] = [organization('gang'), place('port'), place('checkpoint')];
const alleged = { stage: 'ALLEGED' } as const;

beforeEach(async () => {
  await door.clean();
  await door.record(
    tied(flow('toll'), 'PAID_TO', gang, alleged),
    tied(flow('toll'), 'VIA', checkpoint),
    tied(checkpoint, 'PART_OF', port),
    valued(port, 'country', 'GW'),
    valued(flow('toll'), 'amount', '100..200 USD'),
    valued(flow('toll'), 'date', '2012-05'),
    tied(organization('haulier'), 'PAYS', flow('toll'), { ...alleged, marking: 'RED' }),
    valued(flow('toll'), 'country', 'ML', { marking: 'RED' }),
    tied(flow('rent'), 'PAID_TO', gang, alleged),
  );
});

test('what a viewer may not see is not known: neither who paid, nor where', async () => {
  const by = ['PAYER', 'BENEFICIARY', 'COUNTRY'];
  expect(await ask('Flows', { by }, 'RED')).toMatchObject({
    flows: 2,
    withoutAmount: 1,
    totals: [{ min: 100, max: 200, currency: 'USD', per: null }],
    nodes: [
      { label: 'haulier', flows: 1 },
      { label: 'not known', flows: 1 },
      { label: 'gang', flows: 2 },
      { label: 'ML', flows: 1 },
      { label: 'not known', flows: 1 },
    ],
  });
  expect(await ask('Flows', { by }, 'AMBER')).toMatchObject({
    nodes: [
      { label: 'not known', flows: 2 },
      { label: 'gang', flows: 2 },
      { label: 'GW', flows: 1 },
      { label: 'not known', flows: 1 },
    ],
  });
});

test('what is claimed of a place later is where money went from then on', async () => {
  await ask('Flows', { by: ['COUNTRY'] });
  await door.record(valued(checkpoint, 'country', 'XK'));
  expect(await ask('Flows', { by: ['COUNTRY'] }, 'AMBER')).toMatchObject({
    nodes: [{ label: 'XK' }, { label: 'not known' }],
  });
});

test('a period before the first claim has no money in it, and what has no date may have been', async () => {
  expect(await ask('Flows', { during: '1950' })).toMatchObject({ flows: 1, withoutAmount: 1, totals: [] });
  expect(await ask('Flows', { during: '2012-05-31' })).toMatchObject({ flows: 2 });
});

test('what cannot be asked is refused with what to do', async () => {
  const refused = async (variables: object) => refusal(await attempt('Flows', variables));
  expect(await refused({ of: { ids: ['nobody'] } })).toMatchObject({ code: 'NOT_FOUND' });
  for (const [variables, message] of [
    [{ by: [] }, 'flows(by:): the list is empty. Name at least one part, for instance PAYER.'],
    [{ by: ['PAYER', 'PAYER'] }, 'flows(by:) names PAYER twice.'],
    [{ first: 501 }, 'flows(first:) is 501. Give 1 to 500.'],
    [{ currency: 'EUR' }, 'no flow that you may see here has it. There are USD.'],
    [{ of: { ids: [] } }, 'flows(of:): the list of ids is empty'],
    [{ where: { types: ['BRIBES'] } }, 'where.types: BRIBES says nothing of flows.'],
  ] as const)
    expect(await refused(variables)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message) as string,
    });
});
