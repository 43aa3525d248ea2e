// The set-up of a test file: one served page and one browser for all its tests, a new visit for each.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type ServedPage, servePage, type Serving } from './servedPage.ts';
import { openBrowser, type Visit, visit } from './visit.ts';

/** Registers the hooks; what it returns is filled in before each test. */
export function visitor(serving: Serving = {}): { readonly door: ServedPage; readonly here: Visit } {
  let door: ServedPage | undefined;
  let browser: Browser | undefined;
  let here: Visit | undefined;
  beforeAll(async () => {
    [door, browser] = await Promise.all([servePage(serving), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await door?.close();
  });
  beforeEach(async () => {
    if (!browser || !door) throw new Error('The page or the browser could not be started; see above.');
    here = await visit(browser, door.url);
    // A database that was just started, on a small machine, may take long over its first answers.
    here.page.setDefaultTimeout(30_000);
  });
  afterEach(async () => {
    await here?.leave();
  });
  return {
    get door() {
      return present(door);
    },
    get here() {
      return present(here);
    },
  };
}

/** At the end of a test in which nothing should have gone wrong. */
export async function expectNoTrouble({ page, troubles }: Visit): Promise<void> {
  expect(await page.locator('.trouble').count()).toBe(0);
  expect(troubles).toEqual([]);
}

function present<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('Ask for it inside a test: it is there from beforeEach on.');
  return thing;
}
