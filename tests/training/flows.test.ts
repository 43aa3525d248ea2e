// How much money of the training case went from whom to whom, out of what, where and when?
import { expect, test } from 'vitest';
import { halvora } from './halvora.ts';

const graph = halvora();

interface Sum {
  min: number | null;
  max: number | null;
  currency: string;
}

interface Node {
  part: string;
  key: string | null;
  label: string;
  entity: { name: string } | null;
  flows: number;
  shared: number;
  sums: Sum[];
}

interface Flows {
  flows: number;
  withoutAmount: number;
  totals: Sum[];
  nodes: Node[];
  links: { source: number; target: number; flows: number; sums: Sum[] }[];
  hidden: { byGrade: number };
}

const ask = (variables: object, clearance?: string) => graph.ask<Flows>('Flows', variables, clearance);
const written = (sums: Sum[]) =>
  sums.map(({ min, max, currency }) => `${min}..${max} ${currency}`).join(', ');
const linked = ({ nodes, links }: Flows) =>
  Object.fromEntries(
    links.map(({ source, target, sums }) => [
      `${nodes[source]!.label} – ${nodes[target]!.label}`,
      written(sums),
    ]),
  );
const standing = ({ nodes }: Flows) =>
  Object.fromEntries(nodes.map(({ label, sums }) => [label, written(sums)]));

test('who paid whom, at RED: every flow once, each currency for itself, a circle of money drawn as none', async () => {
  const found = await ask({ by: ['PAYER', 'BENEFICIARY'] }, 'RED');
  expect(found).toMatchObject({ flows: 11, withoutAmount: 0 });
  expect(written(found.totals)).toBe('285000..305000 USD, 1000000..1250000 XTS');
  expect(linked(found)).toEqual({
    'Ardline Haulage – Ridge Brigade': '550000..800000 XTS',
    'Ridge Brigade – Tarn Trading': '300000..300000 XTS',
    'Tarn Trading – Quay Holdings': '120000..140000 USD',
    'Tarn Trading – Bright Quay Media': '50000..50000 XTS',
    'Quay Holdings – National Compact': '165000..165000 USD',
    'Bright Quay Media – National Compact': '45000..45000 XTS',
    'National Compact – Bright Quay Media': '30000..30000 XTS',
    'Civic Dawn – Bright Quay Media': '25000..25000 XTS',
  });
});

test('at GREEN nobody says who paid the first toll, the second does not exist, and neither does the account', async () => {
  const found = await ask({ by: ['PAYER', 'BENEFICIARY'], of: { ids: ['ridge-brigade'] } }, 'GREEN');
  expect(linked(found)).toEqual({ 'not known – Ridge Brigade': '400000..600000 XTS' });
  expect(found.nodes).toMatchObject([
    { part: 'PAYER', key: null, entity: null, flows: 1 },
    { part: 'BENEFICIARY', key: 'ridge-brigade', entity: { name: 'Ridge Brigade' } },
  ]);
});

test('out of what, and in which years: what may have been in two years is shared between them', async () => {
  const found = await ask({ by: ['MARKET', 'PERIOD'], currency: 'XTS' }, 'RED');
  expect(standing(found)).toEqual({
    ambersalt: '550000..800000 XTS',
    'not known': '450000..450000 XTS',
    2018: '550000..800000 XTS',
    2019: '450000..450000 XTS',
  });
  const months = await ask({ by: ['PERIOD'], every: 'MONTH', during: '2018-04' }, 'CLEAR');
  expect(months.nodes.map(({ label }) => label)).toEqual(
    Array.from({ length: 10 }, (_, at) => `2018-${String(at + 3).padStart(2, '0')}`),
  );
  expect(months.nodes[0]).toMatchObject({ shared: 1, sums: [{ min: 0, max: 600_000, currency: 'XTS' }] });
});

test('a standard leaves flows out, and says how many ties that hides', async () => {
  const found = await ask({ by: ['BENEFICIARY'], where: { minGrade: 'A1' } }, 'RED');
  expect(standing(found)).toEqual({
    'National Compact': '150000..150000 USD, 45000..45000 XTS',
    'Bright Quay Media': '55000..55000 XTS',
  });
  expect(found.hidden.byGrade).toBeGreaterThan(0);
});
