// What a small window has room for: a tablet upright, a phone, a page at twice its size.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { wrongs } from './axe.ts';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor();

const four = '/network?draw=person-1&draw=body-1&draw=body-2&draw=place-1';

test('a table is never wider than its frame: what finds no room stands in the second line of its row, and is sorted by all the same', async () => {
  const { page } = on.here;
  for (const [width, height] of [
    [1280, 720],
    [820, 1180],
    [390, 844],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const rows of ['entities', 'ties', 'claims']) {
      await page.goto(`${four}&draw=body-3&show=table&rows=${rows}`);
      await page.getByRole('grid').getByRole('row').nth(2).waitFor();
      const [needed, there] = await page
        .locator('.table-frame')
        .evaluate((frame) => [frame.scrollWidth, frame.clientWidth] as const);
      expect(needed, `${rows} at ${width} pixels`).toBeLessThanOrEqual(there);
    }
  }
  await page.setViewportSize({ width: 820, height: 1180 });
  await page.goto(`${four}&show=table&rows=ties`);
  const led = page.getByRole('row', { name: /Karim Dossa/ });
  expect(await led.locator('.cell-below').textContent()).toContain('Against it: denied by 1');
  const against = page.getByRole('columnheader', { name: 'Against it' });
  await against.getByRole('button').click();
  expect(await against.getAttribute('aria-sort')).toBe('ascending');
  expect((await page.getByRole('grid').getByRole('row').nth(2).textContent()) ?? '').toContain('Karim Dossa');
  await expectNoTrouble(on.here);
});

const paths = '/network?ask=paths&from=ring&to=customs&draw=ring&draw=customs';
const phone = { width: 390, height: 844 };

test('on a phone a path that is chosen in the list is brought into view, and one finds back to it', async () => {
  const { page } = on.here;
  await page.setViewportSize(phone);
  await page.goto(paths);
  const card = page.getByRole('listitem').filter({ hasText: 'Path 1:' });
  const chain = card.getByRole('button', { name: /^Path 1:/ });
  // So far down that the drawing is out of sight.
  await chain.evaluate((button) => button.scrollIntoView({ block: 'start' }));
  const drawing = page.getByRole('application', { name: /^Drawing/ });
  const above = () => drawing.evaluate((one) => one.getBoundingClientRect().top);
  expect(await above()).toBeLessThan(0);
  await chain.click();
  await expect.poll(above).toBeGreaterThan(0);
  await card.getByText('It is drawn above.').waitFor();
  await on.here.picture('narrow-path');
  await page.getByRole('button', { name: 'Back to the paths' }).click();
  expect(await chain.evaluate((button) => button === document.activeElement)).toBe(true);
  const { top, bottom } = await chain.evaluate((button) => button.getBoundingClientRect());
  expect(top).toBeGreaterThan(0);
  expect(bottom).toBeLessThan(phone.height);
  // Let go, it stays where one is.
  await chain.click();
  await expect.poll(() => chain.getAttribute('aria-pressed')).toBe('false');
  expect(await chain.evaluate((button) => button.getBoundingClientRect().top)).toBeCloseTo(top, 0);
  expect(await card.getByText('It is drawn above.').count()).toBe(0);
  await expectNoTrouble(on.here);
});

test('on a phone and a tablet the lens is one line that says what it is and opens', async () => {
  const { page } = on.here;
  for (const [width, height] of [
    [390, 844],
    [820, 1180],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(`${four}&as=GREEN&on=2012&grade=C3&sources=2`);
    const line = page.getByRole('button', {
      name: 'Viewing as TLP:GREEN · holding in 2012 · two independent sources, C3 or better',
    });
    const clearance = page.getByRole('combobox', { name: 'Viewing as' });
    await line.waitFor();
    expect(await clearance.isVisible()).toBe(false);
    await line.click();
    await clearance.selectOption('');
    await page.getByRole('button', { name: /^Viewing as myself · holding in 2012/ }).waitFor();
    expect(page.url()).not.toContain('as=GREEN');
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  expect(await page.getByRole('button', { name: /^Viewing as/ }).isVisible()).toBe(false);
  expect(await page.getByRole('combobox', { name: 'Viewing as' }).isVisible()).toBe(true);
  await expectNoTrouble(on.here);
});

const small = [
  [390, 844],
  [320, 640],
  // A small laptop's page at twice its size.
  [640, 360],
] as const;
const dialogs = [
  ['keys', (page) => page.getByRole('application', { name: /^Drawing/ }).press('?')],
  ['record', (page) => page.getByRole('button', { name: 'Add a claim' }).first().click()],
  ['picture', (page) => page.getByRole('button', { name: 'Save picture' }).click()],
] as const satisfies readonly (readonly [string, (page: Page) => Promise<void>])[];

test.each(dialogs)('the dialog "%s" fits, scrolls to its end and can be left', async (name, open) => {
  const { page } = on.here;
  for (const [width, height] of small) {
    await page.setViewportSize({ width, height });
    await page.goto(`${four}&entity=person-1`);
    await page.getByRole('complementary', { name: 'Evidence' }).getByText('Its ties drawn here').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Save picture' }).isEnabled()).toBe(true);
    await open(page);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const at = `at ${width} by ${height}`;
    const box = (await dialog.boundingBox())!;
    expect(box.x, at).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width, at).toBeLessThanOrEqual(width);
    expect(box.y + box.height, at).toBeLessThanOrEqual(height);
    const aside = await dialog.evaluate((one) =>
      [one, ...one.querySelectorAll('*')]
        .filter(
          (part) =>
            part.scrollWidth > part.clientWidth && /auto|scroll/.test(getComputedStyle(part).overflowX),
        )
        .map(({ className }) => String(className)),
    );
    expect(aside, at).toEqual([]);
    for (const control of await dialog.locator('button:visible, input:visible, select:visible').all()) {
      await control.scrollIntoViewIfNeeded();
      const { y, height: high } = (await control.boundingBox())!;
      expect(y >= 0 && y + high <= height + 1, `${await control.innerText()} ${at}`).toBe(true);
    }
    await on.here.picture(`narrow-${name}-${width}`);
    expect(await wrongs(page), at).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  await expectNoTrouble(on.here);
});
