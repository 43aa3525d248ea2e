// What an investigator does with the network, in a real browser, through the front door.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor();

const evidence = (page: Page) => page.getByRole('complementary', { name: 'Evidence' });
const drawn = (page: Page, words: string) => page.getByText(`${words} drawn`, { exact: true }).waitFor();

/** The names in the list of what is drawn. */
async function listed(page: Page): Promise<string[]> {
  return page.locator('.drawn-list .pick bdi').allTextContents();
}

test('who is found is drawn with what surrounds them; the link gives the same drawing', async () => {
  const { page } = on.here;
  await page.goto('/network');
  await page.getByText('Nothing is drawn yet').waitFor();
  await page.getByRole('combobox', { name: 'Find and add' }).fill('Rigde Brigade');
  await page.getByRole('option', { name: /Ridge Brigade/ }).waitFor();
  await page.keyboard.press('Enter');
  await drawn(page, '31 entities and 30 ties');
  await evidence(page).getByText('Ridge Brigade').first().waitFor();
  const names = await listed(page);
  expect(names).toContain('Karim Dossa');
  await on.here.picture('network');

  // Where everything stands is in the address too, once all are placed.
  const places = () => new URL(page.url()).searchParams.get('at') ?? '';
  await expect.poll(() => places().length).toBeGreaterThan(31 * 4);
  const address = page.url();
  expect(address).toContain('entity=body-1');
  expect(address).not.toContain('around=');
  await page.reload();
  await drawn(page, '31 entities and 30 ties');
  expect(await listed(page)).toEqual(names);
  expect(page.url()).toBe(address);
  await expectNoTrouble(on.here);
});

test('a click on the canvas picks what lies there, and its ties open to their claims', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=person-1');
  await drawn(page, '1 entity and 0 ties');
  const canvas = page.getByRole('application', { name: /^Drawing/ });
  const box = (await canvas.boundingBox())!;
  // What is alone stands in the middle, its name below it.
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 - 12 };
  await expect
    .poll(async () => {
      await page.mouse.move(middle.x + Math.random(), middle.y);
      return canvas.evaluate((element) => element.style.cursor);
    })
    .toBe('pointer');
  await page.mouse.click(middle.x, middle.y);
  await evidence(page).getByText('lines 12–14').first().waitFor();
  expect(page.url()).toContain('entity=person-1');

  await page.getByText('with what surrounds them').click();
  await page.getByRole('combobox', { name: 'Find and add' }).fill('Ridge Brigade');
  await page.getByRole('option', { name: /Ridge Brigade/ }).click();
  await drawn(page, '2 entities and 1 tie');
  await evidence(page)
    .getByRole('button', { name: /3 claims/ })
    .click();
  await evidence(page).getByText('lines 41–44, note 7').waitFor();
  expect(page.url()).toContain('tie=');
  await on.here.picture('network-tie');
  await page.goBack();
  await evidence(page).getByText('Its ties drawn here').waitFor();
  await expectNoTrouble(on.here);
});

test('what surrounds an entity comes and is folded again, and back undoes it', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=person-1&draw=body-1&entity=body-1');
  await drawn(page, '2 entities and 1 tie');
  await evidence(page).getByRole('button', { name: 'Draw what surrounds it' }).click();
  await drawn(page, '32 entities and 31 ties');
  await evidence(page).getByText('Not drawn yet').waitFor();
  await evidence(page).getByRole('button', { name: 'Draw what surrounds it' }).click();
  await drawn(page, '35 entities and 34 ties');
  await evidence(page).getByRole('button', { name: 'Fold' }).click();
  await drawn(page, '1 entity and 0 ties');
  await page.goBack();
  await drawn(page, '35 entities and 34 ties');
  await expectNoTrouble(on.here);
});

test('the line below says what is hidden and why, through whichever lens', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=person-1&draw=body-1&draw=body-2&draw=place-1');
  const line = page.locator('.hidden-line');
  await line.getByText('4 entities, 3 ties.').waitFor();
  await line.getByText('1 tie is not shown: cleared 1.').waitFor();
  await page.getByRole('combobox', { name: 'Grade' }).selectOption('A1');
  await line.getByText('4 ties are not shown: grade 3, cleared 1.').waitFor();
  await page.getByRole('button', { name: 'Reset' }).first().click();
  await line.getByText('4 entities, 3 ties.').waitFor();

  await page.getByRole('combobox', { name: 'Viewing as' }).selectOption('GREEN');
  await line.getByText('4 entities, 2 ties.').waitFor();
  await page.getByRole('textbox', { name: 'Holding in' }).fill('2001');
  await page.keyboard.press('Enter');
  await line.getByText('2 ties are not shown: date 1, cleared 1.').waitFor();
  await page.reload();
  await line.getByText('2 ties are not shown: date 1, cleared 1.').waitFor();
  expect(page.url()).toContain('as=GREEN');
  await expectNoTrouble(on.here);
});

test('what a lower clearance does not see is not drawn, as if it had never been recorded', async () => {
  const { page } = on.here;
  const words: (string | null)[] = [];
  for (const id of ['hidden-1', 'never-recorded']) {
    await page.goto(`/network?draw=body-1&draw=${id}&as=CLEAR`);
    await page.getByText('1 of what this address draws is not seen here').waitFor();
    expect(await listed(page)).toEqual(['Ridge Brigade']);
    words.push(await page.locator('.hidden-line').textContent());
  }
  expect(words[0]).toBe(words[1]);
  await page.goto('/network?draw=body-1&draw=hidden-1');
  await drawn(page, '2 entities and 0 ties');
  await expectNoTrouble(on.here);
});

test('the page of an entity leads into the network, and all of it can be done by keyboard', async () => {
  const { page } = on.here;
  await page.goto('/entity/person-1');
  await page.getByRole('link', { name: 'Show in the network' }).focus();
  await page.keyboard.press('Enter');
  await drawn(page, '3 entities and 2 ties');
  const row = page.getByRole('button', { name: 'Ties and claims of: Ridge Brigade' });
  await row.focus();
  await page.keyboard.press('Enter');
  await evidence(page).getByText('Its ties drawn here').waitFor();
  expect(await evidence(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByText('How to read the drawing').waitFor();
  expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: 'Remove Ridge Brigade from the drawing' }).press('Enter');
  await drawn(page, '2 entities and 1 tie');
  await expectNoTrouble(on.here);
});
