// Whoever is looked for is found, and whatever can be done is told in the same box: in a real browser, through the front door.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { wrongs } from './axe.ts';
import { goToBox } from './keyboard.ts';
import { arabic } from './story.ts';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor();

const box = (page: Page) => page.getByRole('combobox', { name: /^Find/ });
const options = (page: Page) => page.getByRole('listbox', { name: 'Found' }).getByRole('option');
const evidence = (page: Page) => page.getByRole('complementary', { name: 'Evidence' });
const drawn = (page: Page, words: string) => page.getByText(`${words} drawn`, { exact: true }).waitFor();
const focused = (page: Page) => page.evaluate<string>('document.activeElement.className');

/** As many options as are listed, once the answer to what is typed is there. */
async function find(page: Page, text: string, expected: string | RegExp): Promise<void> {
  await goToBox(page);
  await page.keyboard.type(text);
  await options(page).filter({ hasText: expected }).first().waitFor();
}

test('somebody is found with a typing mistake, drawn, and another one beside, by keyboard alone', async () => {
  const { page } = on.here;
  await page.goto('/network');
  await page.getByText('Nothing is drawn yet').waitFor();
  await find(page, 'Rigde Brigade', 'Ridge Brigade');
  expect(await options(page).first().textContent()).toContain('Draw Enter');
  await on.here.picture('find-to-draw');
  await page.keyboard.press('Enter');
  await drawn(page, '31 entities and 30 ties');
  expect(await evidence(page).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(page.url()).toContain('entity=body-1');
  expect(page.url()).not.toContain('q=');

  await find(page, 'habour ring', 'Harbour Ring');
  await page.keyboard.press('Enter');
  await drawn(page, '32 entities and 30 ties');
  expect(page.url()).toContain('entity=ring');
  await expectNoTrouble(on.here);
});

test('Ctrl-Enter does the other thing: from the network it opens the page, from a page it draws', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=person-1');
  await drawn(page, '1 entity and 0 ties');
  await find(page, 'ridge brigade', 'Ridge Brigade');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: 'Ridge Brigade' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/entity/body-1');

  await find(page, 'karim dossa', 'Karim Dossa');
  await page.keyboard.press('Control+Enter');
  await drawn(page, '3 entities and 2 ties');
  expect(page.url()).toContain('entity=person-1');
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Ridge Brigade' }).waitFor();
  await find(page, 'karim dossa', 'Karim Dossa');
  await options(page).first().getByText('Draw', { exact: true }).click();
  await drawn(page, '3 entities and 2 ties');
  await expectNoTrouble(on.here);
});

test('a quote is shown with whom it is said of, and opens its very claim', async () => {
  const { page } = on.here;
  await page.goto('/');
  await find(page, 'drivers call', 'whom drivers call the Colonel');
  const group = page.getByRole('group', { name: 'Quotes and values' });
  const said = await group.getByRole('option').first().textContent();
  expect(said).toContain('quoted in a claim about Karim Dossa · Person');
  await on.here.picture('find-quote');
  await page.keyboard.press('Enter');
  await page.getByText('lines 41–44, note 7').waitFor();
  expect(new URL(page.url()).pathname).toBe(on.door.paths.claim);

  await page.goto('/network?draw=body-1');
  await drawn(page, '1 entity and 0 ties');
  await find(page, 'drivers call', 'whom drivers call the Colonel');
  await page.keyboard.press('Enter');
  await drawn(page, '2 entities and 1 tie');
  await evidence(page).getByText('lines 41–44, note 7').waitFor();
  expect(page.url()).toContain('claim=');
  await expectNoTrouble(on.here);
});

test('names are found in other scripts, and each says why it was found', async () => {
  const { page } = on.here;
  await page.goto('/');
  const why = page.locator('.hit-matched');
  await find(page, 'Карим Досса', 'Karim Dossa');
  expect(await why.first().textContent()).toBe('its name in other letters');
  await find(page, arabic, 'Ridge Brigade');
  expect(await why.first().textContent()).toBe(`also called ${arabic}`);
  await find(page, 'ktyba aljbl', 'Ridge Brigade');
  expect(await why.first().textContent()).toBe(`also called ${arabic}`);
  await find(page, 'colonel', 'title: Colonel');
  await page.keyboard.press('Enter');
  await page.getByText('lines 12–14').waitFor();
  await expectNoTrouble(on.here);
});

test('what can be done is told by keyboard: another clearance, a standard, undo; the focus goes back', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=person-1&draw=body-1&draw=body-2&draw=place-1');
  await drawn(page, '4 entities and 3 ties');
  const canvas = page.getByRole('application', { name: /^Drawing/ });
  await canvas.focus();
  await find(page, 'view as gre', 'View as TLP:GREEN');
  await page.keyboard.press('Enter');
  await drawn(page, '4 entities and 2 ties');
  expect(await focused(page)).toContain('canvas-frame');
  await find(page, 'standard two', 'Standard: two independent sources');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('sources=2');
  await find(page, 'reset', 'Reset the lens');
  await page.keyboard.press('Enter');
  await drawn(page, '4 entities and 3 ties');

  await find(page, 'clear the', 'Clear the drawing');
  await page.keyboard.press('Enter');
  await page.getByText('Nothing is drawn yet').waitFor();
  await find(page, 'undo', 'Undo');
  await page.keyboard.press('Enter');
  await drawn(page, '4 entities and 3 ties');
  await find(page, 'save pic', 'Save picture');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Save picture' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await canvas.focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Nobody at all');
  await page.keyboard.press('Escape');
  expect(await focused(page)).toContain('canvas-frame');
  expect(await box(page).inputValue()).toBe('');
  expect(page.url()).not.toContain('q=');
  await expectNoTrouble(on.here);
});

test('single keys act on what has the focus, in the list and on the canvas, and nowhere else', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=person-1&draw=body-1&draw=body-2&draw=place-1');
  await drawn(page, '4 entities and 3 ties');
  const words = (name: string) => new URL(page.url()).searchParams.getAll(name);
  await page.getByRole('button', { name: 'Ties and claims of: Saltmarsh' }).focus();
  await page.keyboard.press('h');
  await expect.poll(() => words('hide')).toEqual(['place-1']);
  await page.keyboard.press('Delete');
  await drawn(page, '3 entities and 2 ties');
  await page.getByRole('application', { name: /^Drawing/ }).focus();
  await page.keyboard.press('Control+a');
  await evidence(page).getByText('3 entities').waitFor();
  await page.keyboard.press('p');
  await expect.poll(() => words('pin').length).toBe(3);
  await page.keyboard.press('Escape');
  await page.getByText('How to read the drawing').waitFor();

  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await dialog.getByText('Draw what surrounds it').first().waitFor();
  await on.here.picture('keys');
  expect(await wrongs(page)).toEqual([]);
  await dialog.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await focused(page)).toContain('canvas-frame');
  await page.keyboard.press('Control+a');
  await evidence(page).getByText('3 entities').waitFor();
  await page.keyboard.press('p');
  await page.keyboard.press('Control+z');
  await expect.poll(() => words('pin').length).toBe(0);
  await expectNoTrouble(on.here);
});

test('colours and pages are reached by their names, from every page', async () => {
  const { page } = on.here;
  await page.goto('/entity/body-1');
  await find(page, 'dark', 'Dark colours');
  await page.keyboard.press('Enter');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await find(page, '>network', 'Show this entity in the network');
  await options(page).filter({ hasText: 'Show this entity in the network' }).click();
  await drawn(page, '31 entities and 30 ties');
  await find(page, 'go to the st', 'Go to the start');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Who says so/ }).waitFor();
  await expectNoTrouble(on.here);
});
