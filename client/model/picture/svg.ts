/** How is an SVG document written so that no name can break out of it? What is text is escaped here, and nowhere else. */

/** What has been written already; a string beside it is text, and is escaped. */
export interface Markup {
  readonly xml: string;
}

type Value = string | number | null;

/** Attributes that are null are left out. */
export function element(
  name: string,
  attributes: Record<string, Value>,
  ...children: readonly (Markup | string | null)[]
): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value ?? '')}"`)
    .join('');
  const inside = children
    .filter((child) => child !== null)
    .map((child) => (typeof child === 'string' ? escaped(child) : child.xml))
    .join('');
  return { xml: inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>` };
}

/** Two digits after the point: less than a hundredth of a pixel nobody sees. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 has no place for, halves of surrogate pairs among it. */
const noLetters = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function escaped(text: string): string {
  return text.replace(noLetters, '\u{fffd}').replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}
