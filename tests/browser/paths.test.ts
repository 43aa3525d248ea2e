// Who connects two, by which ties, and is it so: in a real browser, through the front door.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor();

const asked = '/network?ask=paths&from=ring&to=customs';
const paths = (page: Page) => page.locator('.path');
const which = (page: Page) => page.getByText('Which paths').click();

async function choose(page: Page, field: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).fill(name);
  await page.getByRole('option', { name }).click();
}

test('two are chosen, and the paths between them come with their narratives, the best first', async () => {
  const { page } = on.here;
  await page.goto('/network');
  await page.getByRole('button', { name: 'Paths', exact: true }).click();
  await page.getByText('Choose who stands at both ends').waitFor();
  await choose(page, 'From', 'Harbour Ring');
  await choose(page, 'To', 'Customs Service');
  await page.getByText('2 paths, the best first.').waitFor();
  expect(new URL(page.url()).search).toBe(new URL(asked, page.url()).search);
  const first = paths(page).first();
  expect(await first.locator('.path-entity bdi').allTextContents()).toEqual([
    'Harbour Ring',
    'Dorin Kest',
    'Director of Customs',
    'Customs Service',
  ]);
  expect(await first.textContent()).toContain('Money at the Quay (paragraph 4) alleges that');
  expect(await first.textContent()).toContain('never all at once');
  expect(await first.locator('.path-weakest .grade').textContent()).toContain('C3');
  await on.here.picture('paths');
  await expectNoTrouble(on.here);
});

test('pointing at a path shows it, choosing it draws it, and its weakest link opens to its claims', async () => {
  const { page } = on.here;
  await page.goto(asked);
  const first = paths(page).first();
  await first.hover();
  await page.getByRole('list', { name: 'Key to the drawing' }).getByText('offices').waitFor();
  expect(page.url()).not.toContain('draw=');
  await first.getByRole('button', { name: /^Path 1/ }).click();
  await page.getByText('4 entities and 3 ties drawn', { exact: true }).waitFor();
  await page.getByText('Its ties, in order').waitFor();
  await page.reload();
  await page.getByText('Its ties, in order').waitFor();
  expect(await first.getAttribute('data-chosen')).toBe('true');
  await on.here.picture('path-chosen');
  await first.getByRole('button', { name: /weakest link/ }).click();
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await evidence.getByText('an envelope reached the former director').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Its ties, in order').waitFor();
  await expectNoTrouble(on.here);
});

test('time and length decide what is a path, sets can be ends, and where there is none the page says so', async () => {
  const { page } = on.here;
  await page.goto(asked);
  await page.getByText('2 paths, the best first.').waitFor();
  await which(page);
  await page.getByRole('combobox', { name: 'Ties held' }).selectOption('SEQUENTIAL');
  await page.getByText('One path.').waitFor();
  await page.getByText('best evidence first, one after the other, at most 6 ties').waitFor();
  expect(await paths(page).first().textContent()).toContain('Quill Haret');
  await page.getByRole('combobox', { name: 'At most' }).selectOption('2');
  await page.getByText('No chain of at most 2 ties connects them.').waitFor();
  expect(page.url()).toContain('timing=SEQUENTIAL');
  await page.getByRole('button', { name: 'Take Harbour Ring out of From' }).click();
  await page.getByRole('combobox', { name: 'From all of a kind' }).selectOption('PERSON');
  await page
    .getByText('One path.')
    .or(page.getByText(/\d paths, the best first/))
    .first()
    .waitFor();
  expect(page.url()).toContain('from-all=PERSON');
  await expectNoTrouble(on.here);
});

test('whom to avoid, what to pass besides, which way and how long to wait: each is asked and held by the address', async () => {
  const { page } = on.here;
  await page.goto(asked);
  await page.getByText('2 paths, the best first.').waitFor();
  await which(page);
  await page.getByText('Avoiding', { exact: true }).click();
  await choose(page, 'Avoiding', 'Dorin Kest');
  await page.getByText('One path.').waitFor();
  expect(await paths(page).first().textContent()).toContain('Quill Haret');
  await page.reload();
  await page.getByText('One path.').waitFor();
  await page.getByRole('button', { name: 'Take Dorin Kest out of those to avoid' }).click();
  await page.getByText('2 paths, the best first.').waitFor();
  // Nobody in office leads the ring.
  await page.getByRole('button', { name: 'Swap the two' }).click();
  await page.getByText('2 paths, the best first.').waitFor();
  await page.getByRole('checkbox', { name: 'Only the way that influence runs' }).check();
  await page.getByText('No chain of at most 6 ties connects them.').waitFor();
  await page.getByRole('combobox', { name: 'Ties held' }).selectOption('SEQUENTIAL');
  await page.getByText('Passing also').click();
  await page.getByRole('checkbox', { name: 'places' }).check();
  const sent = page.waitForRequest((request) => request.postData()?.includes('"maxGap":30') ?? false);
  await page.getByRole('spinbutton', { name: 'Days from one tie to the next' }).fill('30');
  await page.keyboard.press('Enter');
  expect(variablesOf((await sent).postData())).toMatchObject({
    bridging: ['PLACE'],
    directed: true,
    timing: 'SEQUENTIAL',
    maxGap: 30,
  });
  expect(new URL(page.url()).search).toBe(
    '?ask=paths&from=customs&to=ring&bridging=PLACE&timing=SEQUENTIAL&gap=30&directed=yes',
  );
  await on.here.picture('which-paths');
  await expectNoTrouble(on.here);
});

test('all of a kind can be those of one country, by its name or its code', async () => {
  const { page } = on.here;
  await page.goto('/network?ask=paths&from-all=ORGANIZATION&to=customs');
  const country = page.getByRole('combobox', { name: 'From the country' });
  await country.fill('Atlantis');
  await page.keyboard.press('Enter');
  await page.getByText('No such country').waitFor();
  const sent = page.waitForRequest((request) => request.postData()?.includes('"countries":["HT"]') ?? false);
  await country.fill('haiti');
  await page.keyboard.press('Enter');
  await sent;
  await page.getByText('no entity fits').waitFor();
  expect(page.url()).toContain('from-all=ORGANIZATION&from-country=HT');
  expect(await country.inputValue()).toBe('Haiti');
});

function variablesOf(body: string | null): unknown {
  return (JSON.parse(body ?? '{}') as { variables?: unknown }).variables;
}
