// How does a quantity read, as it is kept: "10..15", ">12", "~30", "2400000 EUR/year"? Knows no file: the page uses it, too.

const signs: Record<string, string> = {
  '>=': 'at least ',
  '>': 'more than ',
  '<=': 'at most ',
  '<': 'less than ',
  '~': 'about ',
};

/** "10 to 15", "more than 12", "about 30", "2.4 million EUR a year"; what is not understood stays as it is. */
export function quantityWords(value: string): string {
  return value
    .replace(/^[<>]=?|^~/, (sign) => signs[sign] ?? sign)
    .replace('..', ' to ')
    .replace(/(?<![\d.,])\d{5,}(?:\.\d+)?/g, figure)
    .replace('/', ' a ');
}

/** Figures in full, unless they are round millions. */
function figure(digits: string): string {
  const number = Number(digits);
  const millions = number / 1e6;
  if (millions >= 1 && Number.isInteger(millions * 10)) return `${millions.toLocaleString('en')} million`;
  return number.toLocaleString('en', { maximumFractionDigits: 12 });
}
