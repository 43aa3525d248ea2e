// What fingers do with the drawing, on a phone.
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedPage, servePage } from './servedPage.ts';
import { differing } from './pixels.ts';
import { openBrowser, visit } from './visit.ts';
import { expectNoTrouble } from './visitor.ts';

let door: ServedPage;
let browser: Browser;

beforeAll(async () => {
  [door, browser] = await Promise.all([servePage(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await door?.close();
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const canvasOf = (page: Page) => page.getByRole('application', { name: /^Drawing/ });

/** The one entity that is drawn stands in the middle, its name below it. */
async function opened(page: Page): Promise<{ x: number; y: number }> {
  await page.goto('/network?draw=person-1');
  await page.getByText('1 entity and 0 ties drawn', { exact: true }).waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('at')?.length).toBe(6);
  const { x, y, width, height } = (await canvasOf(page).boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 - 12 };
}

async function touched(fingers: CDPSession, at: { x: number; y: number }, during: () => Promise<unknown>) {
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await during();
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('a tap picks, and a finger that rests selects without picking', async () => {
  const here = await visit(browser, door.url, phone);
  const { page } = here;
  const middle = await opened(page);
  const fingers = await page.context().newCDPSession(page);
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await touched(fingers, middle, () => evidence.getByText('Selected').waitFor());
  await evidence.getByText('1 entity').waitFor();
  await here.picture('touch-selected');
  expect(page.url()).not.toContain('entity=');
  await evidence.getByRole('button', { name: 'Select none' }).click();
  await touched(fingers, middle, () => Promise.resolve());
  await evidence.getByText('lines 12–14').first().waitFor();
  expect(page.url()).toContain('entity=person-1');
  await expectNoTrouble(here);
  await here.leave();
});

test('two fingers make the drawing larger, and not the page', async () => {
  const here = await visit(browser, door.url, phone);
  const { page } = here;
  const { x, y } = await opened(page);
  const seen = async () => (await canvasOf(page).screenshot()).toString('base64');
  await expect.poll(async () => differing(page, await seen(), await seen())).toBe(0);
  const before = await seen();
  const fingers = await page.context().newCDPSession(page);
  const pinch = { x: Math.round(x), y: Math.round(y), scaleFactor: 2 };
  await fingers.send('Input.synthesizePinchGesture', { ...pinch, gestureSourceType: 'touch' });
  await expect.poll(async () => differing(page, before, await seen())).toBeGreaterThan(0.005);
  expect(await page.evaluate(() => [visualViewport!.scale, scrollY])).toEqual([1, 0]);
  await expectNoTrouble(here);
  await here.leave();
});
