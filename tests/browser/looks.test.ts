// Whether every view can be read: by anybody, in light and dark, on a desk, a tablet and a phone.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wrongs } from './axe.ts';
import { type ServedPage, servePage } from './servedPage.ts';
import { openBrowser, visit } from './visit.ts';

let door: ServedPage;
let browser: Browser;

beforeAll(async () => {
  [door, browser] = await Promise.all([servePage(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await door?.close();
});

/** Each view by its address and a text that is there once it is whole. */
const views = {
  start: ['/', 'Ministry of Transport'],
  search: ['/?q=road', 'Roadside'],
  find: ['/network?draw=person-1&draw=body-1&q=show', 'Show all of it'],
  about: ['/about', 'Who coded what'],
  entity: ['/entity/body-1', 'Roadside Company'],
  person: ['/entity/person-1?cleared=shown', 'was acquitted of'],
  property: ['/entity/person-1?property=title', 'lines 12–14'],
  all: ['/entity/person-1?claims=all', 'paragraph 9'],
  lens: ['/entity/person-1?as=GREEN&on=2012&known=2090-01-01&grade=C3', 'Seen as TLP:GREEN'],
  source: ['/source/src-newspaper', 'Who Guards the Road?'],
  unknown: ['/entity/never-recorded', 'that you may see'],
  tie: [() => door.paths.tie, 'is alleged to have led'],
  claim: [() => door.paths.claim, 'lines 41–44'],
  network: ['/network?around=body-1&entity=body-1', 'Its ties drawn here'],
  table: ['/network?draw=person-1&draw=body-1&draw=body-2&hide=body-2&show=table', 'On the canvas'],
  tableOfTies: ['/network?around=body-1&show=table&rows=ties', 'Roadside Company 3'],
  tableOfClaims: ['/network?draw=person-1&draw=body-1&show=table&rows=claims&sort=grade', 'lines 12–14'],
  emptyNetwork: ['/network', 'Nothing is drawn yet'],
  paths: ['/network?ask=paths&from=ring&to=customs&draw=ring&draw=customs&as=GREEN', 'weakest link'],
} as const;

const sizes = {
  desk: { width: 1280, height: 720 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
};

/** As wide as a page on a desk is that is made four times as large: nothing needs scrolling in two directions then. */
const enlarged = { width: 320, height: 640 };

const pathOf = (path: string | (() => string)) => (typeof path === 'string' ? path : path());

describe.each(Object.entries(views))('the view "%s"', (name, [path, text]) => {
  test.each(['light', 'dark'] as const)(
    'has nothing that axe-core finds wrong, in %s, on a desk, a tablet and a phone',
    async (colorScheme) => {
      const { page, troubles, picture, leave } = await visit(browser, door.url, { colorScheme });
      await page.goto(pathOf(path));
      await page.getByText(text).first().waitFor({ timeout: 30_000 });
      await page.waitForLoadState('networkidle');
      const found: string[] = [];
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport);
        found.push(...(await wrongs(page)).map((wrong) => `${size}: ${wrong}`));
      }
      await page.setViewportSize(sizes.desk);
      const refused = await page.locator('.trouble').count();
      const fiction = await page.getByText('Fiction, for training').count();
      await picture(`${name}-${colorScheme}`);
      await leave();
      expect(found).toEqual([]);
      expect(refused).toBe(0);
      expect(fiction, 'what is real is not said to be fiction').toBe(0);
      expect(troubles).toEqual([]);
    },
  );

  test('fits the width of a desk, a tablet and a phone, and of a page made much larger', async () => {
    const { page, troubles, picture, leave } = await visit(browser, door.url);
    await page.goto(pathOf(path));
    await page.getByText(text).first().waitFor({ timeout: 30_000 });
    const tooWide: string[] = [];
    for (const [size, viewport] of Object.entries({ ...sizes, enlarged })) {
      await page.setViewportSize(viewport);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (width > viewport.width) tooWide.push(`${size}: ${width} px`);
      await picture(`${name}-${size}`);
    }
    await leave();
    expect(tooWide).toEqual([]);
    expect(troubles).toEqual([]);
  });
});
