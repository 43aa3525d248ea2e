// More than can be drawn within a frame: the picture moves with the hand, and everything is where it seems to be.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeStanding } from '../../client/model/network/standing.ts';
import { buildPage, pageFolder } from '../../server/page.ts';
import { type FrontDoor, frontDoor } from '../frontDoor.ts';
import { openBrowser, type Visit, visit } from './visit.ts';
import { expectNoTrouble } from './visitor.ts';

const count = 324;
const ids = Array.from({ length: count }, (_, at) => `m${at}`);
const person = (at: number) => ({ id: ids[at]!, type: 'PERSON', name: `Member ${at}` });

let door: FrontDoor;
let browser: Browser;
let here: Visit;

beforeAll(async () => {
  await buildPage(() => undefined);
  [door, browser] = await Promise.all([frontDoor({ clientFolder: pageFolder }), openBrowser()]);
  await door.record(
    ...ids.slice(1).map((_, at) => ({
      subject: person(at + 1),
      tie: { type: 'ASSOCIATE_OF', to: person(Math.floor(at / 3)) },
      source: { id: 'src-roll', title: 'Roll of members', kind: 'MEDIA' },
      locator: `line ${at}`,
      reliability: 'B' as const,
      credibility: 'PROBABLY_TRUE' as const,
    })),
  );
  here = await visit(browser, door.url);
  here.page.setDefaultTimeout(30_000);
  await here.page.goto(`/network?${address()}`);
  await here.page.getByText(`${count} entities and ${count - 1} ties drawn`, { exact: true }).waitFor();
}, 120_000);

afterAll(async () => {
  await here.leave();
  await browser.close();
  await door.close();
});

// Each stands by itself, in rows.
function address(): string {
  const places = ids.map((id, at) => [id, { x: (at % 18) * 160, y: Math.floor(at / 18) * 96 }] as const);
  const words = new URLSearchParams([...ids.map((id) => ['draw', id]), ...ids.map((id) => ['apart', id])]);
  words.set('at', writeStanding(ids, new Map(places)));
  return words.toString();
}

const transform = (page: Page) =>
  page.locator('.canvas-frame > div').evaluate((picture) => (picture as HTMLElement).style.transform);

/** How the picture was moved since this was first called: at once, and not for long. */
const moves = (page: Page) =>
  page.locator('.canvas-frame > div').evaluate((picture: HTMLElement) => {
    const seen = picture.dataset['moves'];
    if (seen !== undefined) return seen;
    picture.dataset['moves'] = '';
    new MutationObserver(() => {
      picture.dataset['moves'] += picture.style.transform;
    }).observe(picture, { attributeFilter: ['style'] });
    return '';
  });

/** Where the ring around this member is, in the window. */
async function ringOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  await page.locator('.drawn-list .pick').filter({ hasText: name }).first().hover();
  const shown = page.locator('.pointed-name');
  await shown.getByText(name, { exact: true }).waitFor();
  return shown.evaluate((element) => {
    const { left, top, width } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + 16 };
  });
}

/** Whether what has just come is in view, and stays where it is. */
async function isStill(page: Page): Promise<boolean> {
  const one = await ringOf(page, 'Member 100');
  const other = await ringOf(page, 'Member 100');
  return one.x === other.x && one.y === other.y;
}

test('what is drawn moves with the hand as a picture, and is drawn anew in its place when the hand rests', async () => {
  const { page } = here;
  await expect.poll(async () => isStill(page), { timeout: 20_000 }).toBe(true);
  const before = await ringOf(page, 'Member 100');
  const frame = (await page.locator('.canvas-frame').boundingBox())!;
  const [x, y] = [frame.x + 8, frame.y + frame.height - 8];
  expect(await moves(page)).toBe('');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y - 10);
  await page.mouse.move(x + 60, y - 40);
  await page.mouse.up();
  expect(here.troubles).toEqual([]);
  expect(await moves(page)).toMatch(/translate\([1-9]\d*px, -[1-9]\d*px\) scale\(1\)/);
  await expect.poll(() => transform(page), { timeout: 20_000 }).toBe('');

  const after = await ringOf(page, 'Member 100');
  expect(after.x - before.x).toBeCloseTo(60, 0);
  expect(after.y - before.y).toBeCloseTo(-40, 0);
  await page.mouse.move(x, y);
  await page.locator('.pointed-name').waitFor({ state: 'detached' });
  await page.mouse.move(after.x, after.y);
  await page.locator('.pointed-name').getByText('Member 100', { exact: true }).waitFor();
  await page.mouse.click(after.x, after.y);
  await page.getByRole('complementary', { name: 'Evidence' }).getByText('Member 100').first().waitFor();
  await here.picture('network-many');
  await expectNoTrouble(here);
});

test('turning the wheel enlarges the picture at once, and what is under the pointer stays there', async () => {
  const { page } = here;
  const { x, y } = await ringOf(page, 'Member 150');
  await page.mouse.move(x, y);
  // A slow machine may be drawing when the wheel begins to turn.
  const turned = async () => {
    for (let turn = 0; turn < 3; turn++) await page.mouse.wheel(0, -40);
    return moves(page);
  };
  await expect.poll(turned, { timeout: 20_000, interval: 400 }).toMatch(/scale\(1\.\d+\)/);
  await expect.poll(() => transform(page), { timeout: 20_000 }).toBe('');
  const after = await ringOf(page, 'Member 150');
  expect(Math.hypot(after.x - x, after.y - y)).toBeLessThan(4);
  await expectNoTrouble(here);
});
