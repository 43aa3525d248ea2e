// What can be done is told in the box: what Enter will take is shown and said, and all of it can be listed.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { wrongs } from './axe.ts';
import { goToBox } from './keyboard.ts';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor();

const box = (page: Page) => page.getByRole('combobox', { name: /^Find/ });
const options = (page: Page) => page.getByRole('listbox', { name: 'Found' }).getByRole('option');
const evidence = (page: Page) => page.getByRole('complementary', { name: 'Evidence' });
const drawn = (page: Page, words: string) => page.getByText(`${words} drawn`, { exact: true }).waitFor();

/** As many options as are listed, once the answer to what is typed is there. */
async function find(page: Page, text: string, expected: string | RegExp): Promise<void> {
  await goToBox(page);
  await page.keyboard.type(text);
  await options(page).filter({ hasText: expected }).first().waitFor();
}

test('a command that is typed by any of its words is shown as chosen, said to be, and taken with Enter', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=person-1&draw=body-1');
  await drawn(page, '2 entities and 1 tie');
  const chosen = async () => {
    const id = await box(page).getAttribute('aria-activedescendant');
    return id === null ? null : page.locator(`[id="${id}"][aria-selected="true"]`).textContent();
  };
  await find(page, 'green', 'View as TLP:GREEN');
  await expect.poll(chosen).toBe('›View as TLP:GREENDo Enter');
  await on.here.picture('command-chosen');
  expect(await wrongs(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('as')).toBe('GREEN');
  // Somebody who has the word in their name stands before a command that has it only behind others.
  await find(page, 'ring', 'Harbour Ring');
  await expect.poll(chosen).toContain('Harbour Ring');
  await page.keyboard.type('s');
  await options(page).filter({ hasText: 'Lay out: rings' }).waitFor();
  await expect.poll(chosen).toContain('Lay out: rings');
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('layout')).toBe('radial');

  await find(page, 'known', 'Known on …');
  await page.keyboard.press('Enter');
  expect(await box(page).inputValue()).toBe('Known on ');
  await page.keyboard.type('March 2030');
  await options(page).filter({ hasText: 'Known on 31 March 2030' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('known')).toBe('2030-03-31');
  await expectNoTrouble(on.here);
});

test('where nothing is typed all that can be done is listed, by group; arrows go through all of it', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=person-1&draw=body-1');
  await drawn(page, '2 entities and 1 tie');
  // What can be done hangs on what is answered: once all is there, the list stays as it is.
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).not.toBeNull();
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Control+k');
  await page.getByRole('group', { name: 'The drawing' }).getByText('Clear the drawing').waitFor();
  // Enter alone does nothing that was not chosen.
  await page.keyboard.press('Enter');
  await drawn(page, '2 entities and 1 tie');
  const all = await options(page).count();
  expect(all).toBeGreaterThan(20);
  const seen = new Set<string | null>();
  for (let at = 0; at < all; at++) {
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => box(page).getAttribute('aria-activedescendant')).toBe(`hit-${at}`);
    seen.add(await options(page).and(page.locator('[aria-selected="true"]')).getAttribute('id'));
  }
  expect(seen.size).toBe(all);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => box(page).getAttribute('aria-activedescendant')).toBe('hit-0');
  await on.here.picture('commands');
  expect(await wrongs(page)).toEqual([]);
  await page.keyboard.type('selct all pe');
  await options(page).filter({ hasText: 'Select all people' }).waitFor();
  await page.getByRole('status').filter({ hasText: '1 command found' }).waitFor({ state: 'attached' });
  await page.getByRole('option', { name: /^Select all people/, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await evidence(page).getByText('1 person').waitFor();
  await expectNoTrouble(on.here);
});
