// A day of an investigator on the training case, from a name with a slip in it to a figure.
import { expect, test } from 'vitest';
import {
  download,
  evidence,
  expectTheFigure,
  expectTheGreenPath,
  line,
  paths,
  settled,
  sheet,
  sourcesOf,
} from './day.ts';
import { dialog, effect, record, recorded } from './recording.ts';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor({ training: true });

test('by mouse: find, expand, connect, prove, lower the clearance, record, undo, save, and come back by the link', async () => {
  const { page } = on.here;
  await page.goto('/');
  await page.getByRole('link', { name: 'Network' }).click();
  await page.getByText('Nothing is drawn yet').waitFor();
  const find = page.getByRole('combobox', { name: /^Find/ });
  await find.fill('Rigde Brigade');
  await page.getByRole('option').filter({ hasText: 'Ridge Brigade' }).first().click();
  await evidence(page).getByText('Its ties drawn here').waitFor();
  await on.here.picture('workspace-1-found');

  await page.getByRole('button', { name: 'Ties and claims of: Harbour Ring' }).click();
  const owns = evidence(page).locator('.leading-on li').filter({ hasText: 'owns' });
  await owns.getByText('2 of 2').waitFor();
  await owns.getByRole('button', { name: /^Draw/ }).click();
  await page.getByRole('button', { name: 'Ties and claims of: Warehouse 9' }).waitFor();
  await on.here.picture('workspace-2-expanded');

  await page.getByRole('button', { name: 'Ties and claims of: Ridge Brigade' }).click();
  await evidence(page).getByRole('button', { name: 'Paths from here' }).click();
  await page.getByRole('combobox', { name: 'To', exact: true }).fill('Ministry of Transport');
  await page
    .getByRole('option', { name: /^Ministry of Transport/ })
    .first()
    .click();
  await page.getByText(/\d paths, the best first/).waitFor();
  await paths(page)
    .first()
    .getByRole('button', { name: /^Path 1/ })
    .click();
  await page.getByText('Its ties, in order').waitFor();
  await on.here.picture('workspace-3-path');
  await paths(page)
    .first()
    .getByRole('button', { name: /weakest link/ })
    .click();
  await evidence(page).locator('article').first().waitFor();
  expect(await evidence(page).locator('.claim-rows').first().textContent()).toMatch(
    /Where.*How good.*Stage.*When/,
  );
  await on.here.picture('workspace-4-proof');

  await page.getByRole('combobox', { name: 'Viewing as' }).selectOption('GREEN');
  await expectTheGreenPath(page);
  await paths(page)
    .first()
    .getByRole('button', { name: /^Path 1/ })
    .click();
  await on.here.picture('workspace-5-green');

  await paths(page)
    .first()
    .getByRole('button', { name: /weakest link/ })
    .click();
  const summary = evidence(page).locator('.tie-summary');
  const before = await sourcesOf(summary);
  await evidence(page).getByRole('button', { name: 'Add a claim' }).click();
  await dialog(page).getByLabel('Stage').selectOption({ label: 'alleged' });
  await dialog(page).getByLabel('Source', { exact: true }).fill('Ledger of the Quay');
  await dialog(page).getByRole('button', { name: 'A new source' }).click();
  await dialog(page).getByLabel('Kind').selectOption({ index: 3 });
  await dialog(page).getByLabel('Authors').fill('Watch on the Quay');
  await dialog(page).getByLabel('Published').fill('2022-03');
  await dialog(page).getByLabel('Marking').selectOption('GREEN');
  await effect(page, 'Independent sources')
    .getByText(String(before + 1), { exact: true })
    .waitFor();
  await on.here.picture('workspace-6-record');
  await record(page).click();
  await recorded(page).waitFor();
  await dialog(page).getByRole('button', { name: 'Close' }).first().click();
  await summary.getByText(`${before + 1} sources`).waitFor();

  const start = await settled(page);
  const seen = [start];
  const rows = page.locator('.drawn-list .pick');
  await page.getByRole('button', { name: 'Explore' }).click();
  for (let step = 0; step < 20; step++) {
    await rows.nth(step % 10).focus();
    await page.keyboard.press(step < 4 ? 'h' : 'p');
    await expect.poll(() => sheet(page)).not.toBe(seen.at(-1));
    seen.push(await settled(page));
  }
  for (const sheetBefore of seen.slice(0, -1).toReversed()) {
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => sheet(page)).toBe(sheetBefore);
  }

  await page.getByRole('button', { name: 'Save picture' }).click();
  await dialog(page).getByText('SVG').first().click();
  const svg = await download(page, () => dialog(page).getByRole('button', { name: /^Save/ }).click());
  expectTheFigure(svg, 'TLP:GREEN');
  await on.here.picture('workspace-7-save');
  await page.keyboard.press('Escape');

  const address = page.url();
  const count = await line(page).textContent();
  await page.reload();
  await expect.poll(() => line(page).textContent()).toBe(count);
  expect(page.url()).toBe(address);
  await expectNoTrouble(on.here);
});

test('a line is dashed by what is said, wide by who says so, and nothing is coloured by guilt', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=ridge-brigade&draw=harbour-ring');
  await page.getByText('2 entities and 1 tie drawn').waitFor();
  const key = page.getByRole('list', { name: 'Key to the drawing' });
  for (const words of ['contested', '8 or more', 'organizations']) await key.getByText(words).waitFor();
  await page.getByRole('button', { name: 'Ties and claims of: Ridge Brigade' }).click();
  await evidence(page).getByText('denied by').first().waitFor();
  await expectNoTrouble(on.here);
});
