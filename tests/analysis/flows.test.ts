// Sums of money against the plain way: for each node and each link, go through all flows and ask whether they stand there.
import { expect, test } from 'vitest';
import flows, { type FlowsArgs } from '../../server/analysis/Query/flows.ts';
import { daysOf } from '../../server/values/partialDate.ts';
import { Chance, seedsFor, withSeed } from '../property/chance.ts';
import { inventMoney } from './inventedMoney.ts';
import { viewOf } from './invented.ts';
import { amountOf, daysIn, type Flow, type Money, type Sum, total } from './plainMoney.ts';

type Part = FlowsArgs['by'][number];

/** Where each flow stands in a part, by what ties and values say. */
function keysOf(money: Money, part: Part, flow: Flow): string[] {
  const { ties } = money;
  const ends = (type: string) =>
    ties.flatMap((tie) => {
      if (tie.type !== type) return [];
      if (type === 'PAYS') return tie.to === flow.id ? [tie.from] : [];
      return tie.from === flow.id ? [tie.to] : [];
    });
  const countriesOf = (id: string) =>
    (money.said ?? []).flatMap(({ of, property, value }) =>
      of === id && property === 'country' ? [value] : [],
    );
  const upwards = (id: string, before: string[]): string[] => {
    if (before.includes(id)) return [];
    const own = countriesOf(id);
    if (own.length > 0) return own;
    return ties
      .filter(({ from, type }) => from === id && ['VIA', 'LOCATED_IN', 'PART_OF'].includes(type))
      .flatMap(({ to }) => (to.startsWith('p') ? upwards(to, [...before, id]) : []));
  };
  const periods = () => {
    if (flow.date === null) return [];
    const { first, last } = daysIn(flow);
    const years = [];
    for (let day = first; day <= last; day++)
      years.push(new Date(day * 86_400_000).toISOString().slice(0, 4));
    return years;
  };
  const found = {
    MARKET: () => ends('PROCEEDS_OF'),
    PAYER: () => ends('PAYS'),
    BENEFICIARY: () => ends('PAID_TO'),
    COUNTRY: () => upwards(flow.id, []),
    PERIOD: periods,
  }[part]();
  return found.length > 0 ? [...new Set(found)] : ['?'];
}

const plain = ({ currency, per, min, max }: Sum) => `${currency} ${per} ${min} ${max}`;

// With nothing as the least of what is shared.
function sumsOf(shares: { flow: Flow; isShared: boolean }[]): string[] {
  const flowsOf = shares.map(({ flow, isShared }) => {
    const amount = amountOf(flow);
    if (!isShared || amount === null) return flow;
    return { ...flow, least: 0 };
  });
  return total(flowsOf).map(plain);
}

test('over random flows nodes, links and totals are those that going through all of them finds', async () => {
  for (const seed of seedsFor(300, 5_000)) await withSeed(seed, async () => once(seed));
}, 300_000);

function once(seed: number): void {
  const chance = new Chance(seed);
  const money = inventMoney(chance);
  const parts = ['MARKET', 'PAYER', 'BENEFICIARY', 'COUNTRY', 'PERIOD'] as const;
  const during = chance.is(0.3) ? daysOf(chance.one(['2019', '2018-12', '2019-03-10'])) : null;
  const of = chance.is(0.3) ? [chance.one(money.entities).id] : null;
  const currency = chance.is(0.2) ? 'USD' : null;
  const by = chance.some([...parts], chance.between(1, 4));
  const found = flows(viewOf(money), { by, every: 'YEAR', of, during, currency, first: 500 });
  const about = JSON.stringify({ ...money, by, of, currency, during });
  const isTied = ({ id }: Flow) =>
    money.ties.some(({ from, to, type }) =>
      type === 'PAYS' ? to === id : from === id && type.startsWith('P') && type !== 'PART_OF',
    );
  const taken = money.flows.filter((flow) => {
    const { first, last } = daysIn(flow);
    const amount = amountOf(flow);
    const ends = [
      flow.id,
      ...(['PAYER', 'BENEFICIARY'] as const).flatMap((part) => keysOf(money, part, flow)),
      ...keysOf(money, 'MARKET', flow),
    ];
    return (
      isTied(flow) &&
      (!during || (last >= during.first && first <= during.last)) &&
      (currency === null || amount === null || amount.currency === currency) &&
      (!of || ends.includes(of[0]!))
    );
  });
  expect(found.flows, about).toBe(taken.length);
  expect(found.totals.map(plain), about).toEqual(total(taken).map(plain));
  expect(found.withoutAmount, about).toBe(taken.filter(({ amount }) => amount === null).length);
  const standing = (part: Part) => taken.map((flow) => keysOf(money, part, flow));
  for (const part of by) {
    const keys = standing(part);
    const nodes = new Set(keys.flat());
    const mine = found.nodes.filter((node) => node.part === part);
    expect(new Set(mine.map(({ key }) => key ?? '?')), about).toEqual(nodes);
    const counts = mine.filter(({ key }) => key !== null).map((node) => node.flows);
    expect(counts, about).toEqual(counts.toSorted((a, b) => b - a));
    for (const node of mine) {
      const shares = taken.flatMap((flow, at) =>
        keys[at]!.includes(node.key ?? '?') ? [{ flow, isShared: keys[at]!.length > 1 }] : [],
      );
      expect([node.flows, node.shared], about).toEqual([
        shares.length,
        shares.filter((one) => one.isShared).length,
      ]);
      expect(node.sums.map(plain), about).toEqual(sumsOf(shares));
    }
  }
  const links = new Set<string>();
  for (const [at, part] of by.slice(1).entries()) {
    const [left, right] = [standing(by[at]!), standing(part)];
    for (const [flow] of taken.entries())
      for (const one of left[flow]!) for (const other of right[flow]!) links.add(`${at} ${one} ${other}`);
    for (const { source, target, ...link } of found.links) {
      const [one, other] = [found.nodes[source]!, found.nodes[target]!];
      if (one.part !== by[at] || other.part !== part) continue;
      const shares = taken.flatMap((flow, index) =>
        left[index]!.includes(one.key ?? '?') && right[index]!.includes(other.key ?? '?')
          ? [{ flow, isShared: left[index]!.length * right[index]!.length > 1 }]
          : [],
      );
      expect(link, about).toMatchObject({ flows: shares.length });
      expect(link.sums.map(plain), about).toEqual(sumsOf(shares));
    }
  }
  expect(found.links.length, about).toBe(links.size);
}

test('what goes beyond the first nodes is together in one, and counted once there', () => {
  const organization = (id: string) => ({ id, type: 'ORGANIZATION', kind: null, generic: false });
  const tie = (from: string, to: string, type: string) => ({ from, to, type, source: 's1', marking: 0 });
  const graph = viewOf({
    entities: [
      ...['a', 'b', 'c', 'd', 'x'].map(organization),
      ...['f1', 'f2', 'f3'].map((id) => ({ id, type: 'FLOW', kind: null, generic: false })),
    ],
    ties: [
      ...['f1', 'f2', 'f3'].flatMap((flow) => [tie('a', flow, 'PAYS'), tie(flow, 'x', 'PAID_TO')]),
      ...['b', 'c', 'd'].map((payer) => tie(payer, 'f1', 'PAYS')),
    ],
    said: ['f1', 'f2', 'f3'].map((of) => ({ of, property: 'amount', value: '10 USD' })),
  });
  const { nodes, links } = flows(graph, {
    by: ['PAYER', 'BENEFICIARY'],
    every: 'YEAR',
    of: null,
    during: null,
    currency: null,
    first: 2,
  });
  expect(nodes).toMatchObject([
    { key: 'a', rest: null, flows: 3, shared: 1, sums: [{ min: 20, max: 30 }] },
    { key: 'b', rest: null, flows: 1, shared: 1, sums: [{ min: 0, max: 10 }] },
    { key: null, rest: 2, flows: 1, shared: 1, sums: [{ min: 0, max: 10 }] },
    { key: 'x', flows: 3, shared: 0, sums: [{ min: 30, max: 30 }] },
  ]);
  expect(links).toMatchObject([
    { source: 0, target: 3, flows: 3, sums: [{ min: 20, max: 30 }] },
    { source: 1, target: 3, flows: 1, sums: [{ min: 0, max: 10 }] },
    { source: 2, target: 3, flows: 1, sums: [{ min: 0, max: 10 }] },
  ]);
});

test('months follow each other over the end of a year', () => {
  const graph = viewOf({
    entities: [
      { id: 'a', type: 'ORGANIZATION', kind: null, generic: false },
      { id: 'f', type: 'FLOW', kind: null, generic: false },
    ],
    ties: [{ from: 'a', to: 'f', type: 'PAYS', source: 's1', marking: 0 }],
    said: [
      { of: 'f', property: 'date', value: '2019-11-30' },
      { of: 'f', property: 'dateTo', value: '2020-02' },
    ],
  });
  const asked = { of: null, during: null, currency: null, first: 50 };
  expect(flows(graph, { by: ['PERIOD'], every: 'MONTH', ...asked }).nodes.map(({ key }) => key)).toEqual([
    '2019-11',
    '2019-12',
    '2020-01',
    '2020-02',
  ]);
});
