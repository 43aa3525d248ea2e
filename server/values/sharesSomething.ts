// Can two values of a property of which there is one at a time both be true?
import type { ValueType } from '../vocabulary/word-forms.ts';
import { daysOf, isPartialDate } from './partialDate.ts';
import { parseQuantity } from './quantity.ts';

/** Whether two values of these types have something in common: dates a day, numbers in one unit a number; others only themselves. */
export function sharesSomething(a: string, b: string, types: ReadonlySet<ValueType>): boolean {
  if (a === b) return true;
  if (types.has('date') && isPartialDate(a) && isPartialDate(b)) {
    const [x, y] = [daysOf(a), daysOf(b)];
    return x.first <= y.last && y.first <= x.last;
  }
  if (!types.has('number')) return false;
  const [x, y] = [parseQuantity(a), parseQuantity(b)];
  // Amounts in two currencies or two units are not known to contradict each other.
  if (!x || !y) return false;
  if (x.unit !== y.unit || x.currency !== y.currency || x.per !== y.per) return true;
  return (x.min ?? -Infinity) <= (y.max ?? Infinity) && (y.min ?? -Infinity) <= (x.max ?? Infinity);
}
