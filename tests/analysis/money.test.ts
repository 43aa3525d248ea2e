// The trace of money against the plain way: every chain of flows, tried one by one, and every set of flows for the narrowest point.
import { expect, test } from 'vitest';
import fundingTrace, { type TraceArgs } from '../../server/analysis/Query/fundingTrace.ts';
import { Chance, seedsFor, withSeed } from '../property/chance.ts';
import { viewOf } from './invented.ts';
import { inventMoney } from './inventedMoney.ts';
import { everything, type Sum, type Sums } from './plainMoney.ts';

test('over random flows the chains, sums and what is mixed are those that trying everything finds', async () => {
  for (const seed of seedsFor(300, 5_000)) await withSeed(seed, async () => once(seed));
}, 300_000);

function once(seed: number): void {
  const chance = new Chance(seed);
  const money = inventMoney(chance);
  const ids = money.entities.map(({ id }) => id);
  const open = chance.one(['from', 'to', null, null]);
  const set = (side: string) => (open === side ? null : chance.some(ids, chance.between(1, 2)));
  const args: TraceArgs = {
    from: set('from'),
    to: set('to'),
    minAmount: chance.is(0.2) ? 25 : null,
    currency: chance.is(0.2) ? 'USD' : null,
    maxFlows: chance.between(1, 5),
    first: 500,
  };
  const graph = viewOf(money);
  const known = (id: string) => graph.entity(id) >= 0;
  const found = fundingTrace(graph, args);
  const plain = everything(money, args, known);
  const about = JSON.stringify({ ...money, args });
  expect(found.paths.map(({ entities }) => entities.join(' ')).sort(), about).toEqual(
    plain.chains.map(({ entities }) => entities.join(' ')).sort(),
  );
  expect(found.truncated, about).toBe(plain.cut);
  for (const [at, path] of found.paths.entries())
    if (at > 0)
      expect(rankOf(graph, path.ties) >= rankOf(graph, found.paths[at - 1]!.ties), about).toBe(true);
  const sums = ({ leaves, arrives, arrivesPossibly, mixed, atMost }: Sums) => ({
    leaves: leaves.map(plainSum),
    arrives: arrives.map(plainSum),
    arrivesPossibly: arrivesPossibly.map(plainSum),
    mixed,
    atMost: atMost.map(plainSum),
  });
  expect(sums(found), about).toEqual(sums(plain));
}

const plainSum = ({ currency, per, min, max }: Sum) => `${currency} ${per} ${min} ${max}`;

// By bands, the worst first, as the digits of one number.
function rankOf(graph: ReturnType<typeof viewOf>, ties: string[]): number {
  const bands = ties.map((id) => graph.view.grades[graph.columns.tieIds.find(id)]!);
  return bands.reduce((sum, band) => sum + 32 ** band, 0);
}

test('somebody with 20,000 flows is traced, and the narrowest point is told only where it can be found', () => {
  const count = 20_000;
  const numbers = Array.from({ length: count }, (_, at) => at);
  const organization = (id: string) => ({ id, type: 'ORGANIZATION', kind: null, generic: false });
  const flow = (id: string) => ({ id, type: 'FLOW', kind: null, generic: false });
  const tie = (from: string, to: string, type: string) => ({ from, to, type, source: 's1', marking: 0 });
  const said = (of: string) => ({ of, property: 'amount' as const, value: '2 USD' });
  const graph = viewOf({
    entities: [
      organization('payer'),
      ...numbers.flatMap((at) => [
        organization(`e${at}`),
        organization(`z${at}`),
        flow(`f${at}`),
        flow(`g${at}`),
      ]),
    ],
    ties: numbers.flatMap((at) => [
      tie('payer', `f${at}`, 'PAYS'),
      tie(`f${at}`, `e${at}`, 'PAID_TO'),
      tie(`e${at}`, `g${at}`, 'PAYS'),
      tie(`g${at}`, `z${at}`, 'PAID_TO'),
    ]),
    said: numbers.flatMap((at) => [said(`f${at}`), said(`g${at}`)]),
  });
  const args = { from: ['payer'], to: null, minAmount: null, currency: null, first: 3 };
  const all = { currency: 'USD', min: 2 * count, max: 2 * count };
  const short = fundingTrace(graph, { ...args, maxFlows: 2 });
  expect(short).toMatchObject({
    chains: count,
    truncated: false,
    leaves: [all],
    arrivesPossibly: [all],
    atMost: [],
  });
  expect(short.paths).toHaveLength(3);
  const to = numbers.map((at) => `e${at}`);
  expect(fundingTrace(graph, { ...args, to, maxFlows: 1 })).toMatchObject({ chains: count, atMost: [all] });
});
