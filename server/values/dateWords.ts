// How does a date that is known only so far read in a sentence? Knows no file: the page uses it, too.

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const partial = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)$/;

/** "18 April 2012", "April 2012", "about 2012"; what is not understood stays as it is. */
export function dateWords(date: string): string {
  const [, year, month, day, about] = partial.exec(date) ?? [];
  if (!year) return date;
  const name = month ? months[Number(month) - 1] : undefined;
  const words = [day ? String(Number(day)) : null, name, year].filter(Boolean).join(' ');
  return about ? `about ${words}` : words;
}

/** The same with the word before it: "on 18 April 2012", "in April 2012", "in about 2012". */
export function dateAdverb(date: string): string {
  return `${/^\d{4}-\d{2}-\d{2}~?$/.test(date) ? 'on' : 'in'} ${dateWords(date)}`;
}
