// Is the drawing saved as it is seen, with all that a figure must say, in a real browser?
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { wrongs } from './axe.ts';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor();

const path = '/network?ask=paths&from=ring&to=customs&draw=ring&draw=kest&draw=director&draw=customs';
const chosen = `${path}&path=ring&path=kest&path=director&path=customs`;
const preview = (page: Page) => page.getByRole('img', { name: /^The picture as it will be saved/ });
const opener = (page: Page) => page.getByRole('button', { name: 'Save picture' });

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect.poll(() => page.url(), { timeout: 20_000 }).toContain('at=');
  await opener(page).click();
  await preview(page).waitFor();
}

async function saved(page: Page, save: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await save();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const press = (page: Page) => () => page.getByRole('button', { name: 'Save', exact: true }).click();

test('by keyboard alone a path is saved as SVG: called as its author wants, with key, statement and marking', async () => {
  const { page } = on.here;
  await page.goto(chosen);
  await page.getByText('Its ties, in order').waitFor();
  await expect.poll(() => page.url(), { timeout: 20_000 }).toContain('at=');
  await opener(page).focus();
  await page.keyboard.press('Enter');
  await preview(page).waitFor();
  const title = page.getByRole('textbox', { name: 'Title' });
  expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await title.inputValue()).toMatch(/^Harbour Ring to Customs Service: path \d of 2$/);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Who paid the director? <b>');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('radio', { name: /^SVG/, checked: true }).waitFor();
  const { name, bytes } = await saved(page, () => page.keyboard.press('Enter'));
  expect(name).toMatch(/^claimgraph-who-paid-the-director-b-\d{4}-\d\d-\d\d-TLP-RED\.svg$/);
  await page.getByText(`Saved as ${name}.`).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await opener(page).evaluate((element) => element === document.activeElement)).toBe(true);

  // Opened by itself, as its reader will.
  const sheet = await page.context().newPage();
  await sheet.setViewportSize({ width: 1200, height: 860 });
  await sheet.goto(`data:image/svg+xml;base64,${bytes.toString('base64')}`);
  const words = (await sheet.locator('svg').textContent()) ?? '';
  for (const said of [
    'Who paid the director? <b>',
    'Dorin Kest',
    'bribes (alleged)',
    'the path',
    'TLP:RED',
    'holding at any time',
    'evidence standard: any claim',
    'cleared ties left out',
    '4 entities and 3 ties. The filter hides no tie between them.',
    'never guilt',
    page.url(),
  ])
    expect(words).toContain(said);
  expect(words).not.toContain('Fiction');
  await sheet.screenshot({ path: 'test-output/picture-svg.png' });
  await sheet.close();
  await expectNoTrouble(on.here);
});

test('as PNG it has twice the dots of its sheet, and something is drawn on them', async () => {
  const { page } = on.here;
  await open(page, '/network?around=body-1');
  const { name, bytes } = await saved(page, press(page));
  expect(name).toMatch(/^claimgraph-network-31-entities-and-30-ties-.*-TLP-RED\.png$/);
  const dots = await page.evaluate(async (base64) => {
    const body = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([body], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const drawing = canvas.getContext('2d')!;
    drawing.drawImage(image, 0, 0);
    const { data } = drawing.getImageData(0, 0, image.width, image.height);
    const colours = new Set<string>();
    for (let at = 0; at < data.length; at += 4 * 7) colours.add(data.subarray(at, at + 3).join(' '));
    return {
      width: image.width,
      height: image.height,
      colours: colours.size,
      corner: [...data.subarray(0, 4)],
    };
  }, bytes.toString('base64'));
  expect(
    [dots.width / 2, dots.width / 3, dots.width / 4].filter((side) => side === 1123 || side === 794).length,
  ).toBe(1);
  expect(dots.height).toBeGreaterThan(600);
  expect(dots.colours).toBeGreaterThan(50);
  expect(dots.corner).toEqual([255, 255, 255, 255]);
  await expectNoTrouble(on.here);
});

test('the lens is burned in, and what is in view alone is a part', async () => {
  const { page } = on.here;
  await open(
    page,
    '/network?draw=body-1&draw=person-1&draw=place-1&as=GREEN&on=2012&grade=D4&sources=2&cleared=shown',
  );
  await page.getByRole('radio', { name: /^SVG/ }).check();
  const whole = (await saved(page, press(page))).bytes.toString();
  expect(whole).toContain('TLP:GREEN');
  expect(whole).not.toContain('TLP:RED');
  expect(whole).toContain('holding in 2012');
  expect(whole).toContain('two independent sources, D4 or better');
  expect(whole).toContain('cleared ties shown');
  expect(whole).not.toContain('A part of a larger drawing');
  await page.getByRole('button', { name: 'Close' }).click();
  for (let turn = 0; turn < 8; turn++) await page.getByRole('button', { name: 'Larger' }).click();
  await opener(page).click();
  await page.getByRole('radio', { name: 'what is in view' }).check();
  await page.getByRole('radio', { name: /^SVG/ }).check();
  expect((await saved(page, press(page))).bytes.toString()).toContain('A part of a larger drawing');
  await expectNoTrouble(on.here);
});

test('it can be copied', async () => {
  const { page } = on.here;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, chosen);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByText('Copied, as PNG.').waitFor();
  const kinds = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({ types }) => types),
  );
  expect(kinds).toContain('image/png');
  await expectNoTrouble(on.here);
});

test('while the server is away the picture waits, and what was typed is kept', async () => {
  const { page } = on.here;
  await open(page, chosen);
  await page.getByRole('button', { name: 'Close' }).click();
  await on.door.stop();
  try {
    await opener(page).click();
    await page.getByText('The picture is made when it does').waitFor();
    await page.getByRole('textbox', { name: 'Title' }).fill('Kept');
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
  } finally {
    await on.door.start();
  }
  await preview(page).waitFor();
  expect((await saved(page, press(page))).name).toContain('claimgraph-kept-');
});

test.each(['light', 'dark'] as const)(
  'nothing is wrong with the dialog, in %s, on a desk and a phone',
  async (colorScheme) => {
    const { page } = on.here;
    await page.emulateMedia({ colorScheme });
    await open(page, chosen);
    expect(await wrongs(page)).toEqual([]);
    await on.here.picture(`picture-dialog-${colorScheme}`);
    await page.setViewportSize({ width: 390, height: 844 });
    await on.here.picture(`picture-dialog-${colorScheme}-phone`);
    const wide = await page
      .getByRole('dialog')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(wide).toBe(0);
    await expectNoTrouble(on.here);
  },
);
