// Invented flows of money.
import type { Chance } from '../property/chance.ts';
import type { Money } from './plainMoney.ts';

const amounts = [
  '10 USD',
  '20..40 USD',
  '>30 USD',
  '<50 USD',
  '~25 USD',
  '7 EUR',
  '5..9 EUR',
  '3 USD/year',
  null,
];
const dates = ['2019', '2019-01', '2019-02', '2019-03-10', '2019-01-15', '2018', '2020-05', null];

/** Few who pay each other in circles, some by ties that are parallel, some to nobody who is known. */
export function inventMoney(chance: Chance): Money {
  const people = Array.from({ length: chance.between(2, 6) }, (_, at) => ({
    id: `e${at}`,
    type: 'ORGANIZATION',
    kind: null,
    generic: chance.is(0.08),
  }));
  const goods = Array.from({ length: chance.between(0, 2) }, (_, at) => ({
    id: `c${at}`,
    type: 'COMMODITY',
    kind: null,
    generic: false,
  }));
  const flows = Array.from({ length: chance.between(1, 9) }, (_, at) => ({
    id: `f${at}`,
    amount: chance.one(amounts),
    date: chance.one(dates),
    dateTo: chance.is(0.2) ? chance.one(['2019-06', '2020']) : null,
  }));
  const ties: Money['ties'] = [];
  const tie = (from: string, to: string, type: string) => {
    for (let more = chance.is(0.2) ? 2 : 1; more > 0; more--)
      ties.push({
        from,
        to,
        type,
        source: `s${chance.between(1, 3)}`,
        marking: 0,
        band: chance.between(0, 5),
      });
  };
  for (const { id } of flows) {
    for (const { id: payer } of chance.some(people, chance.one([0, 1, 1, 1, 1, 2]))) tie(payer, id, 'PAYS');
    for (const { id: payee } of chance.some(people, chance.one([0, 1, 1, 1, 1, 2])))
      tie(id, payee, 'PAID_TO');
    for (const { id: origin } of chance.some(goods, chance.one([0, 0, 1]))) tie(id, origin, 'PROCEEDS_OF');
  }
  const places = Array.from({ length: chance.between(0, 3) }, (_, at) => ({
    id: `p${at}`,
    type: 'PLACE',
    kind: null,
    generic: false,
  }));
  for (const { id } of places) for (const { id: whole } of chance.some(places, 1)) tie(id, whole, 'PART_OF');
  for (const { id } of flows)
    for (const { id: place } of chance.some(places, chance.one([0, 1, 1, 2])))
      tie(id, place, chance.one(['VIA', 'LOCATED_IN']));
  const lying = [...flows, ...places].flatMap(({ id }) =>
    chance
      .some(['ML', 'GW', 'XK'], chance.one([0, 0, 1, 2]))
      .map((value) => ({ of: id, property: 'country' as const, value })),
  );
  const said = flows.flatMap(({ id, ...values }) =>
    (['amount', 'date', 'dateTo'] as const).flatMap((property) =>
      values[property] === null ? [] : [{ of: id, property, value: values[property] }],
    ),
  );
  const asFlows = flows.map(({ id }) => ({ id, type: 'FLOW', kind: null, generic: false }));
  return { entities: [...people, ...goods, ...places, ...asFlows], ties, said: [...said, ...lying], flows };
}
