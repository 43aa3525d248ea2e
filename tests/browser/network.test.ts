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
  await page.getByRole('button', { name: 'Find somebody to draw' }).first().click();
  await page.keyboard.type('Rigde Brigade');
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

  await page.getByRole('combobox', { name: /^Find/ }).fill('Ridge Brigade');
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

test('what surrounds an entity comes by type and grade, counted before it is loaded, and collapses again', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=person-1&draw=body-1&entity=body-1');
  await drawn(page, '2 entities and 1 tie');
  const row = evidence(page).getByRole('listitem').filter({ hasText: 'part of' });
  expect(await row.textContent()).toContain('30 of 30');
  expect(await row.locator('.leading-grades').textContent()).toContain('C3 30');
  await row.getByRole('button', { name: /^Draw/ }).click();
  await drawn(page, '32 entities and 31 ties');
  await evidence(page).getByRole('button', { name: 'Draw what surrounds it' }).click();
  await drawn(page, '35 entities and 34 ties');
  await evidence(page).getByRole('button', { name: 'Collapse 34' }).click();
  const line = page.locator('.hidden-line');
  await line.getByText('34 entities stand in 1 bunch.').waitFor();
  await evidence(page).getByRole('button', { name: 'Open out' }).click();
  await expect.poll(() => line.textContent()).not.toContain('bunch');
  await page.goBack();
  await line.getByText('34 entities stand in 1 bunch.').waitFor();
  await expectNoTrouble(on.here);
});

test('at each sign stands how many of its ties lead on, through whichever lens, and a press draws them', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=person-1&draw=body-1');
  await drawn(page, '2 entities and 1 tie');
  const badges = page.locator('.leading-badge');
  await expect.poll(async () => (await badges.allTextContents()).toSorted()).toEqual(['+1', '+33']);
  const row = page.locator('.drawn-list li').filter({ hasText: 'Ridge Brigade' });
  expect(await row.textContent()).toContain('+33');
  await on.here.picture('network-leading');
  await page.getByRole('combobox', { name: 'Viewing as' }).selectOption('CLEAR');
  await expect.poll(() => badges.allTextContents()).not.toContain('+33');
  await page.getByRole('combobox', { name: 'Viewing as' }).selectOption('myself');
  await badges.filter({ hasText: '+33' }).click();
  await page.getByText(/^3\d entities and 3\d ties drawn$/).waitFor();
  await expect.poll(() => badges.allTextContents()).not.toContain('+33');
  await page.goto('/network?draw=body-1');
  await badges.getByText('+34', { exact: true }).waitFor();
  await expectNoTrouble(on.here);
});

test('every step on the canvas is taken back and done again, by button and by key', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=person-1&draw=body-1&draw=body-2&draw=place-1');
  await drawn(page, '4 entities and 3 ties');
  const undo = page.getByRole('button', { name: 'Undo' });
  expect(await undo.isDisabled()).toBe(true);
  const steps: (() => Promise<unknown>)[] = [
    () => page.getByRole('button', { name: 'Remove Saltmarsh from the drawing' }).click(),
    () => page.getByRole('button', { name: 'Ties as one' }).click(),
    () => page.getByRole('button', { name: 'Ties and claims of: Ridge Brigade' }).click(),
    () => evidence(page).getByRole('button', { name: 'Pin', exact: true }).click(),
    () => evidence(page).getByRole('button', { name: 'Hide', exact: true }).click(),
    () => page.getByRole('button', { name: 'Show them' }).click(),
    () => page.getByRole('button', { name: 'Arrange anew' }).click(),
  ];
  const canvas = () => {
    const words = new URL(page.url()).searchParams;
    return ['draw', 'hide', 'pin', 'bundled', 'at'].map((name) => words.getAll(name).join()).join(' / ');
  };
  await expect.poll(() => new URL(page.url()).searchParams.get('at')?.length).toBe(24);
  const seen = [canvas()];
  for (const step of steps) {
    await step();
    await page.waitForTimeout(150);
    if (canvas() !== seen.at(-1)) seen.push(canvas());
  }
  expect(seen.length).toBeGreaterThanOrEqual(6);
  for (const before of seen.slice(0, -1).toReversed()) {
    await page.keyboard.press('Control+z');
    await expect.poll(canvas).toBe(before);
  }
  expect(await undo.isDisabled()).toBe(true);
  for (const after of seen.slice(1)) {
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(canvas).toBe(after);
  }
  // In a field the keys are the field's.
  await page.getByRole('combobox', { name: /^Find/ }).focus();
  await page.keyboard.press('Control+z');
  expect(canvas()).toBe(seen.at(-1));
  await expectNoTrouble(on.here);
});

test('several are selected with a box or by kind, and hidden, kept or asked about at once', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=person-1&draw=body-1&draw=body-2&draw=place-1');
  await drawn(page, '4 entities and 3 ties');
  // Once everything has its place.
  await expect.poll(() => new URL(page.url()).searchParams.get('at')?.length).toBe(24);
  const canvas = page.getByRole('application', { name: /^Drawing/ });
  const box = (await canvas.boundingBox())!;
  await page.keyboard.down('Shift');
  await page.mouse.move(box.x + 4, box.y + 4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 4, box.y + box.height - 60, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await evidence(page).getByText('4 entities').waitFor();
  await evidence(page).getByText('1 person, 1 organization, 1 state institution, 1 place').waitFor();
  await on.here.picture('network-selected');
  await evidence(page).getByRole('button', { name: 'Select none' }).click();
  await page.getByRole('button', { name: 'Select all people' }).click();
  await evidence(page).getByRole('button', { name: 'Add their neighbours' }).click();
  await evidence(page).getByText('2 entities').waitFor();
  await evidence(page).getByRole('button', { name: 'Keep only these' }).click();
  await drawn(page, '2 entities and 1 tie');
  await evidence(page).getByRole('button', { name: 'Paths from these' }).click();
  expect(new URL(page.url()).searchParams.getAll('from').toSorted()).toEqual(['body-1', 'person-1']);
  await expectNoTrouble(on.here);
});

test('the line below says what is hidden and why, through whichever lens', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=person-1&draw=body-1&draw=body-2&draw=place-1');
  const line = page.locator('.hidden-line');
  await line.getByText('4 entities, 3 ties.').waitFor();
  await line.getByText('1 tie hidden: cleared by a proceeding (1).').waitFor();
  const standard = page.getByRole('combobox', { name: 'Standard' });
  await standard.selectOption('two independent sources, C3 or better');
  await line.getByText('Evidence standard: two independent sources, C3 or better.').waitFor();
  await expect
    .poll(() => line.textContent())
    .toContain('3 ties hidden: fewer than 2 independent sources (3)');
  await standard.selectOption('any claim');
  await standard.selectOption('another …');
  await page.getByRole('combobox', { name: 'Grade' }).selectOption('A1');
  await line.getByText('4 ties hidden: below grade A1 (3), cleared by a proceeding (1).').waitFor();
  await page.getByRole('button', { name: 'Reset' }).first().click();
  await line.getByText('4 entities, 3 ties.').waitFor();

  await page.getByRole('combobox', { name: 'Viewing as' }).selectOption('GREEN');
  await line.getByText('4 entities, 2 ties.').waitFor();
  await page.getByRole('textbox', { name: 'Holding in' }).fill('2001');
  await page.keyboard.press('Enter');
  await line.getByText('2 ties hidden: not in 2001 (1), cleared by a proceeding (1).').waitFor();
  await page.reload();
  await line.getByText('2 ties hidden: not in 2001 (1), cleared by a proceeding (1).').waitFor();
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
