// How is a number written, with its bounds, its unit and what it is per? "12", "10..15", ">12", "<50 %", "~30", "12 t",
// "20..40 bn USD/year".
import { isCurrency } from './codes.ts';

export interface Quantity {
  min: number | null;
  max: number | null;
  unit: string | null;
  currency: string | null;
  per: string | null;
  qualifier: string | null;
}

const number = String.raw`-?\d+(?:[ ,]\d{3})*(?:\.\d+)?`;
const form = new RegExp(
  String.raw`^(?<sign>[<>~])?\s*(?<low>${number})(?:\s*\.\.\s*(?<high>${number}))?\s*(?<scale>k|mn|bn|tn)?(?:\s+(?=\D)|(?=%)|(?=/)|$)(?<unit>[^\d/\s][^/]{0,40}?)?(?:\s*/\s*(?<per>[^/]{1,40}))?$`,
  'u',
);
const scales: Record<string, number> = { k: 1e3, mn: 1e6, bn: 1e9, tn: 1e12 };

/** The quantity, or undefined where the text is none. Bounds are what the text says: ">12" has a least and no most. */
export function parseQuantity(text: string): Quantity | undefined {
  const parts = form.exec(text.trim())?.groups;
  if (!parts?.['low']) return undefined;
  const scale = scales[parts['scale'] ?? ''] ?? 1;
  const read = (digits: string) => Number(digits.replaceAll(/[ ,]/g, '')) * scale;
  const low = read(parts['low']);
  const high = parts['high'] === undefined ? low : read(parts['high']);
  if (!Number.isFinite(low) || !Number.isFinite(high) || high < low) return undefined;
  const sign = parts['sign'] ?? null;
  if (sign !== null && sign !== '~' && parts['high'] !== undefined) return undefined;
  const unit = parts['unit']?.trim() || null;
  const currency = unit !== null && isCurrency(unit) ? unit : null;
  return {
    min: sign === '<' ? null : low,
    max: sign === '>' ? null : high,
    unit: currency ? null : unit,
    currency,
    per: parts['per']?.trim() || null,
    qualifier: sign === '~' ? '~' : null,
  };
}

/** The one way in which we keep it: figures in full, one space before the unit. Parsing it gives the same quantity. */
export function printQuantity(quantity: Quantity): string {
  const { min, max, unit, currency, per, qualifier } = quantity;
  const figures =
    min === null
      ? `<${print(max)}`
      : max === null
        ? `>${print(min)}`
        : min === max
          ? print(min)
          : `${print(min)}..${print(max)}`;
  const of = currency ?? unit;
  return `${qualifier ?? ''}${figures}${of ? ` ${of}` : ''}${per ? `/${per}` : ''}`;
}

function print(figure: number | null): string {
  // Large figures without an exponent, and no more digits than a double holds.
  return (figure ?? 0).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 12 });
}
