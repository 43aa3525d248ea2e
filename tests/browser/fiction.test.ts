// Does every page of a graph that is fiction say so, wherever on it one is?
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wrongs } from './axe.ts';
import { type ServedPage, servePage } from './servedPage.ts';
import { openBrowser, visit } from './visit.ts';

let door: ServedPage;
let browser: Browser;

beforeAll(async () => {
  [door, browser] = await Promise.all([servePage({ fictional: true }), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await door?.close();
});

/** Each view by its address and a text that is there once it is whole. */
const views: Record<string, [path: () => string, text: string]> = {
  start: [() => '/', 'Ministry of Transport'],
  entity: [() => '/entity/body-1', 'Roadside Company'],
  proof: [() => '/entity/person-1?property=title', 'lines 12–14'],
  source: [() => '/source/src-newspaper', 'Who Guards the Road?'],
  tie: [() => door.paths.tie, 'is alleged to have led'],
  claim: [() => door.paths.claim, 'lines 41–44'],
  unknown: [() => '/entity/never-recorded', 'that you may see'],
  nowhere: [() => '/nowhere/at/all', 'There is no page'],
  network: [() => '/network', 'Nothing is drawn yet'],
};

const words = 'Fiction, for training.';

describe.each(Object.entries(views))('the view "%s"', (name, [path, text]) => {
  test.each(['light', 'dark'] as const)('says that it is fiction, in %s', async (colorScheme) => {
    const { page, troubles, picture, leave } = await visit(browser, door.url, { colorScheme });
    await page.goto(path());
    await page.getByText(text).first().waitFor({ timeout: 30_000 });
    const band = page.getByText(words);
    await band.waitFor({ timeout: 30_000 });
    await page.waitForLoadState('networkidle');
    const found = await wrongs(page);
    await picture(`fiction-${name}-${colorScheme}`);
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    const box = await band.boundingBox();
    await leave();
    expect(found).toEqual([]);
    expect(troubles).toEqual([]);
    expect(box?.y, 'at the end of the page, just under the header').toBeGreaterThanOrEqual(56);
    expect(box?.y).toBeLessThan(64);
  });
});

test('it is one line on a phone, stays at another clearance, and is printed', async () => {
  const { page, troubles, picture, leave } = await visit(browser, door.url, {
    viewport: { width: 390, height: 844 },
  });
  await page.goto('/entity/body-1');
  const band = page.getByRole('complementary', { name: 'About this graph' });
  await band.waitFor({ timeout: 30_000 });
  await picture('fiction-phone');
  expect((await band.boundingBox())?.height).toBeLessThan(30);
  await page.goto('/entity/body-1?as=GREEN');
  await page.getByText('Seen as TLP:GREEN').waitFor();
  await band.waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await band.isVisible()).toBe(true);
  await picture('fiction-printed');
  await leave();
  expect(troubles).toEqual([]);
});

test('a picture that is saved says it, too, and so does its file', async () => {
  const { page, troubles, leave } = await visit(browser, door.url);
  await page.goto('/network?around=ring');
  await page.getByRole('button', { name: 'Save picture' }).click({ timeout: 30_000 });
  await page.getByRole('radio', { name: /^SVG/ }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save', exact: true }).click({ timeout: 30_000 }),
  ]);
  const figure = readFileSync(await download.path(), 'utf8');
  await leave();
  expect(download.suggestedFilename()).toMatch(/^claimgraph-fiction-/);
  expect(figure).toContain('Fiction, for training. Everything here is invented.');
  expect(troubles).toEqual([]);
});
