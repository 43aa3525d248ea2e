// How much is it all together? By currency, never over currencies; each flow once, whatever chains share it.
import type { Quantity } from '../../values/quantity.ts';
import type { Flow } from './flows.ts';

/** What money is counted in: a currency, or a rate of it ("USD a year"), which no sum adds to plain amounts. */
export function measureOf({ amount }: Flow): string | null {
  return amount?.currency ? `${amount.currency} ${amount.per ?? ''}` : null;
}

/**
 * Totals of these flows, in the order of currencies. Where one of a currency has no known most, neither has the total; one without a
 * known least adds nothing to the least. Flows without an amount are in none.
 */
export function sumsOf(flows: Iterable<Flow>): Quantity[] {
  const byMeasure = Map.groupBy(new Set(flows), measureOf);
  return [...byMeasure]
    .filter(([measure]) => measure !== null)
    .sort(([a], [b]) => (a! < b! ? -1 : 1))
    .map(([, group]) => sumOf(group));
}

/** The total of flows that are counted in the same. */
export function sumOf(flows: readonly Flow[]): Quantity {
  const amounts = flows.map(({ amount }) => amount!);
  const [least, largest] = [amounts.map(({ min }) => min), amounts.map(({ max }) => max)];
  return {
    min: least.every((min) => min === null) ? null : added(least),
    max: largest.includes(null) ? null : added(largest),
    unit: null,
    currency: amounts[0]!.currency,
    per: amounts[0]!.per,
    qualifier: amounts.some(({ qualifier }) => qualifier !== null) ? '~' : null,
  };
}

function added(figures: readonly (number | null)[]): number {
  return figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
}
