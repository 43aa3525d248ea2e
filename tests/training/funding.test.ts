// Where did the money of the training case come from, where did it go, and how much can that have been?
import { expect, test } from 'vitest';
import { halvora } from './halvora.ts';

const graph = halvora();

interface Sum {
  min: number | null;
  max: number | null;
  currency: string;
  basis: null;
}

interface Named {
  name: string;
}

interface Trace {
  chains: number;
  truncated: boolean;
  paths: { entities: Named[]; weakest: { grade: string }; narrative: string }[];
  subgraph: {
    entities: Named[];
    ties: { type: string; from: Named; to: Named }[];
    hidden: { byGrade: number };
  };
  leaves: Sum[];
  arrives: Sum[];
  arrivesPossibly: Sum[];
  atMost: Sum[];
  mixed: Named[];
  withoutAmount: Named[];
}

const ids = (...some: string[]) => ({ ids: some });
const toCampaign = { from: ids('ambersalt'), to: ids('national-compact') };
const ask = (variables: object, clearance?: string) => graph.ask<Trace>('Funding', variables, clearance);
const flows = ({ paths }: Trace) =>
  paths.map(({ entities }) => entities.flatMap(({ name }) => (/^f\d\d$/.test(name) ? [name] : [])).join(' '));
const sum = (currency: string, min: number, max = min): Sum => ({ min, max, currency, basis: null });
const names = (some: Named[]) => some.map(({ name }) => name);

test('from ambersalt to the campaign lead six chains, and each sum is kept to its currency', async () => {
  for (const clearance of ['RED', 'AMBER_STRICT']) {
    const found = await ask(toCampaign, clearance);
    expect(flows(found).sort()).toEqual(
      ['f01', 'f02'].flatMap((toll) =>
        ['f03 f04 f05', 'f03 f04 f09', 'f03 f07 f08'].map((rest) => `${toll} ${rest}`),
      ),
    );
    expect(found).toMatchObject({
      chains: 6,
      truncated: false,
      leaves: [sum('XTS', 550_000, 800_000)],
      arrives: [sum('USD', 90_000), sum('XTS', 45_000)],
      arrivesPossibly: [sum('USD', 105_000), sum('XTS', 45_000)],
      atMost: [sum('XTS', 300_000)],
      withoutAmount: [],
    });
    expect(names(found.mixed)).toEqual(['Bright Quay Media']);
  }
});

test('each chain is told with its ties, and drawn with the banks and checkpoints that the money passed', async () => {
  const { paths, subgraph } = await ask({ ...toCampaign, first: 1 });
  expect(names(paths[0]!.entities).join(' – ')).toBe(
    'ambersalt – f01 – Ridge Brigade – f03 – Tarn Trading – f07 – Bright Quay Media – f08 – National Compact',
  );
  expect(paths[0]!.weakest.grade).toBe('B2');
  expect(paths[0]!.narrative).toContain('alleges that f01 went to Ridge Brigade');
  const via = subgraph.ties.filter(({ type }) => type === 'VIA');
  expect(via.map(({ from, to }) => `${from.name} ${to.name}`).sort()).toEqual([
    'f01 Gate Pass',
    'f03 Selm Commercial Bank',
    'f07 Selm Commercial Bank',
  ]);
  expect(names(subgraph.entities)).toContain('Selm Commercial Bank');
});

test('who may not see the bank record sees no chain, and at GREEN the payer of the toll is not known', async () => {
  for (const clearance of ['AMBER', 'GREEN', 'CLEAR'])
    expect(await ask(toCampaign, clearance)).toMatchObject({ chains: 0, paths: [], leaves: [], atMost: [] });
  const green = await ask({ to: ids('ridge-brigade') }, 'GREEN');
  expect(green.paths.map(({ entities }) => names(entities))).toEqual([['ambersalt', 'f01', 'Ridge Brigade']]);
  expect(green.leaves).toEqual([sum('XTS', 400_000, 600_000)]);
  const amber = await ask({ to: ids('ridge-brigade') }, 'AMBER');
  expect(amber.paths.map(({ entities }) => names(entities).join(' ')).sort()).toEqual([
    'Ardline Haulage f01 Ridge Brigade',
    'Ardline Haulage f02 Ridge Brigade',
  ]);
});

test('backwards from the party, its advertiser was paid by two, and its rival never by a step back in time', async () => {
  const back = await ask({ to: ids('national-compact') });
  expect(flows(back).sort()).toEqual([
    'f01 f03 f04 f05',
    'f01 f03 f04 f09',
    'f01 f03 f07 f08',
    'f02 f03 f04 f05',
    'f02 f03 f04 f09',
    'f02 f03 f07 f08',
    'f06',
    'f12 f08',
  ]);
  expect(names(back.mixed)).toEqual(['Bright Quay Media']);
  // What the rival paid is less than what went on to the party.
  const rival = await ask({ from: ids('civic-dawn'), to: ids('national-compact') });
  expect(rival).toMatchObject({
    chains: 1,
    atMost: [sum('XTS', 25_000)],
    arrivesPossibly: [sum('XTS', 45_000)],
  });
  expect(rival.paths[0]!.narrative).not.toContain('Civic Dawn paid National Compact');
});

test('a currency, an amount, a grade and a number of flows each choose', async () => {
  const party = { to: ids('national-compact') };
  expect(flows(await ask({ ...party, currency: 'USD' })).sort()).toEqual(['f04 f05', 'f04 f09', 'f06']);
  expect(flows(await ask({ ...party, minAmount: 60_000 })).sort()).toEqual([
    'f01 f03 f04 f05',
    'f02 f03 f04 f05',
    'f06',
  ]);
  const graded = await ask({ ...party, where: { minGrade: 'A1' } });
  expect(flows(graded).sort()).toEqual(['f05', 'f06', 'f12 f08']);
  expect(graded.subgraph.hidden.byGrade).toBeGreaterThan(0);
  const short = await ask({ ...party, maxFlows: 2 });
  expect(flows(short).sort()).toEqual(['f04 f05', 'f04 f09', 'f06', 'f07 f08', 'f12 f08']);
  expect(short.truncated).toBe(true);
});

test('a flow can be where a trace begins, and forward it goes as far as money can be followed', async () => {
  expect(flows(await ask({ from: ids('f07') }))).toEqual(['f07 f08']);
  expect(flows(await ask({ from: ids('tarn-trading'), to: ids('f08') }))).toEqual(['f07 f08']);
  expect(flows(await ask({ from: ids('tarn-trading') })).sort()).toEqual([
    'f04 f05 f11',
    'f04 f09 f11',
    'f07 f08',
  ]);
});

test('what cannot be asked is refused with what to do', async () => {
  const refused = (variables: object) => expect(ask(variables)).rejects;
  await refused({}).toThrow('neither from nor to is given');
  await refused({ from: ids('halvora') }).toThrow(
    'names "halvora", which is of type PLACE: no money comes from such',
  );
  await refused({ to: ids('ambersalt') }).toThrow('of type COMMODITY: no money goes to such');
  await refused({ from: ids('nobody') }).toThrow('"nobody"');
  await refused({ from: ids() }).toThrow('the list of ids is empty');
  await refused({ from: ids('f01'), to: ids('f01') }).toThrow('both are "f01" alone');
  await refused({ ...toCampaign, currency: 'EUR' }).toThrow(
    'is EUR, and no flow that you may see here has it. There are USD, XTS.',
  );
  await refused({ ...toCampaign, where: { types: ['LEADS'] } }).toThrow('money does not go along LEADS');
  await refused({ ...toCampaign, maxFlows: 13 }).toThrow('fundingTrace(maxFlows:) is 13. Give 1 to 12.');
  await refused({ ...toCampaign, first: 0 }).toThrow('fundingTrace(first:) is 0');
  await refused({ ...toCampaign, minAmount: -1 }).toThrow('fundingTrace(minAmount:) is -1');
  expect(await ask({ ...toCampaign, where: { asOf: '1900' } })).toMatchObject({ chains: 0, paths: [] });
});
