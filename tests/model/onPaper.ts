// A figure as a browser reads it: parsed as XML, rendered, and told in plain words.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openLens } from '../../client/model/lens.ts';
import { compose, type Composing } from '../../client/model/network/compose.ts';
import type { Parts } from '../../client/model/network/elements.ts';
import { emptyGraph } from '../../client/model/network/graph.ts';
import { show } from '../../client/model/network/showing.ts';
import { pictureOf } from '../../client/model/picture/picture.ts';
import { sceneOf } from '../../client/model/picture/scene.ts';
import type { Facts } from '../../client/model/picture/statement.ts';
import { openBrowser } from '../browser/visit.ts';

export const facts: Facts = {
  title: 'Who pays whom',
  fictional: false,
  marking: 'AMBER',
  lens: openLens,
  hidden: {
    byLimit: 2,
    byType: 0,
    byDate: 3,
    byStage: 0,
    byGrade: 9,
    bySources: 0,
    byContested: 0,
    byCleared: 0,
  },
  missing: 0,
  byHand: 0,
  ties: 0,
  made: '2026-11-23',
  address: 'http://here/network?draw=a&draw=b',
};

type Place = { x: number; y: number };

/** A drawing of these, each at its place; without one, in a row. */
export function graphOf(
  { entities, ties }: Parts,
  places: readonly Place[] = [],
  how: Partial<Composing> = {},
) {
  const graph = emptyGraph();
  const standing = new Map(
    entities.map(({ id }, at) => [id, places[at] ?? { x: 150 * at, y: 90 * (at % 3) }]),
  );
  const whole = { hidden: [], folded: [], apart: [], bundled: false, most: Infinity };
  const composition = compose({ entities, ties }, { ...whole, ...how });
  show(graph, composition, { places: standing, starts: new Map() });
  return { graph, composition };
}

/** The picture of such a drawing. */
export function pictured(parts: Parts, change: Partial<Facts> = {}, places: readonly Place[] = []): string {
  return pictureOf(sceneOf(graphOf(parts, places).graph, null), { ...facts, ...change }).svg;
}

interface Seen {
  problem: string | null;
  entities: string[];
  ties: string[];
  words: string;
  /** What stands on the sheet itself: each marking, and each sign of fiction. */
  markings: string[];
  fiction: string[];
  elements: string[];
  /** What reaches over the sheet's edge. */
  outside: string[];
  references: string[];
}

/** Registers the hooks; gives what a real parser and a real renderer make of a picture. */
export function reading(): (svg: string) => Promise<Seen> {
  let browser: Browser | undefined;
  let page: Page | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());
  return (svg) => {
    if (!page) throw new Error('Read inside a test: the browser is there from beforeAll on.');
    return page.evaluate(look, svg);
  };
}

function look(text: string): Seen {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  const problem = parsed.querySelector('parsererror')?.textContent ?? null;
  const root = document.importNode(parsed.documentElement, true) as unknown as SVGSVGElement;
  document.body.replaceChildren(root);
  const sheet = root.getBoundingClientRect();
  const all = [...root.querySelectorAll('*')];
  const texts = (selector: string) =>
    [...root.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
  const titles = (name: string) => texts(`g.${name} > title`);
  const outside = all
    .filter((one) => /^(text|rect|circle|polygon|path)$/.test(one.tagName))
    .filter((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return (
        left < sheet.left - 1 || right > sheet.right + 1 || top < sheet.top - 1 || bottom > sheet.bottom + 1
      );
    })
    .map((one) => one.outerHTML.slice(0, 200));
  return {
    problem,
    entities: titles('entity'),
    ties: titles('tie'),
    words: root.textContent ?? '',
    markings: texts('.marking'),
    fiction: texts('.fiction'),
    elements: [...new Set(all.map(({ tagName }) => tagName))],
    outside,
    references: all.flatMap((one) =>
      [...one.attributes]
        .filter(({ name, value }) => /href|style|^on/.test(name) || /url\(/.test(value))
        .map(({ name, value }) => `${name}=${value}`),
    ),
  };
}
