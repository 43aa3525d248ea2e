// By what is money added up, and where in that does a flow stand? In several places of one part it is shared: nobody says how.
import { afterAll, beforeAll } from '../../values/partialDate.ts';
import type { GraphView } from '../graph.ts';
import { traitsOf } from '../traits.ts';
import type { End, Flow } from './flows.ts';
import { Countries } from './places.ts';

export type Part = 'MARKET' | 'PAYER' | 'BENEFICIARY' | 'COUNTRY' | 'PERIOD';
export type Every = 'YEAR' | 'MONTH';

/** What a part has where nothing is known: no id, country or period is empty. */
export const unknown = '';

/** The keys under which a flow stands in a part: ids of entities, codes of countries, years or months. At least one. */
export function keysIn(graph: GraphView, every: Every): Record<Part, (flow: Flow) => string[]> {
  const { entityIds } = graph.columns;
  const countries = new Countries(graph);
  const traits = traitsOf(graph.view.claims);
  const ids = (ends: readonly End[]) => ends.map(({ entity }) => entityIds.text(entity));
  const isMarket = ({ entity }: End) => ['MARKET', 'COMMODITY'].includes(traits.typeOf(entity));
  const orUnknown = (keys: string[]) => (keys.length > 0 ? keys : [unknown]);
  return {
    MARKET: ({ origins }) => orUnknown(ids(origins.filter(isMarket))),
    PAYER: ({ payers }) => orUnknown(ids(payers)),
    BENEFICIARY: ({ payees }) => orUnknown(ids(payees)),
    COUNTRY: (flow) => orUnknown(countries.of(flow)),
    PERIOD: (flow) => orUnknown(periodsOf(flow, every)),
  };
}

const digits = { YEAR: 4, MONTH: 7 };

// All years or months in which it may have been; none where that has no bounds.
function periodsOf({ first, last }: Flow, every: Every): string[] {
  if (first === beforeAll || last === afterAll) return [];
  const [from, until] = [first, last].map((day) => dateOf(day).slice(0, digits[every])) as [string, string];
  const found = [from];
  while (found.at(-1)! < until) found.push(next(found.at(-1)!));
  return found;
}

function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString();
}

function next(period: string): string {
  const [year, month] = period.split('-').map(Number) as [number, number | undefined];
  const at = month === undefined ? Date.UTC(year + 1, 0) : Date.UTC(year, month);
  return new Date(at).toISOString().slice(0, period.length);
}
