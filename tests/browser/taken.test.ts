// What is taken along from a table: copied, or saved as a file, by whoever may see no more than it shows.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor();

const four = '/network?draw=person-1&draw=body-1&draw=body-2&draw=place-1';
const foot = (page: Page) => page.locator('.table-foot');

async function copied(page: Page, what: string): Promise<string[][]> {
  await page.getByRole('button', { name: `Copy ${what}` }).click();
  await foot(page)
    .getByText(/^Copied/)
    .waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  return text.split('\n').map((line) => line.split('\t'));
}

async function saved(page: Page, what: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Save ${what} as CSV` }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

test('what is selected is copied, else all that is shown, in its order', async () => {
  const { page } = on.here;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${four}&show=table&sort=name`);
  const all = await copied(page, 'all');
  expect(all[0]!.join()).toBe('Name,Kind,Countries,Ties,Sources,Grade,On the canvas,Id,Marking,As seen');
  expect(all.slice(1).map(([name]) => name)).toEqual([
    'Karim Dossa',
    'Ministry of Transport',
    'Ridge Brigade',
    'Saltmarsh',
  ]);
  await page.getByRole('checkbox', { name: 'Select Ridge Brigade' }).click();
  const [, ...selected] = await copied(page, 'selected');
  expect(selected.map((line) => line[7])).toEqual(['body-1']);
  // What is narrowed away is not taken along, selected or not.
  await page.getByRole('searchbox', { name: 'Only rows that hold' }).fill('Dossa');
  const [, ...fitting] = await copied(page, 'these 1');
  expect(fitting.map(([name]) => name)).toEqual(['Karim Dossa']);
  await on.here.picture('table-taken');
  await expectNoTrouble(on.here);
});

test('a file says in its name and in each row how it is marked and through what it was seen', async () => {
  const { page } = on.here;
  await page.goto(`${four}&show=table&rows=ties&as=GREEN&grade=C3`);
  await foot(page).getByText('2 rows').waitFor();
  const { name, text } = await saved(page, 'all');
  expect(name).toMatch(/^claimgraph-ties-\d{4}-\d\d-\d\d-TLP-GREEN\.csv$/);
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const lines = text.split('\r\n');
  expect(lines[0]).toMatch(/From,Tie,To,Grade,Sources,.*,Id,Marking,As seen$/);
  expect(lines.length).toBe(4);
  for (const line of lines.slice(1, -1)) {
    expect(line).toMatch(/,TLP:GREEN,Seen as TLP:GREEN; .*evidence standard: grade C3 or better/);
  }
  // Who protects it is marked above.
  expect(text).not.toContain('Ministry');

  await page.goto(`${four}&show=table&rows=claims&as=GREEN`);
  await page
    .getByRole('row', { name: /alleges that Karim Dossa leads/ })
    .first()
    .waitFor();
  const claims = await saved(page, 'all');
  expect(claims.text).toContain('TLP:CLEAR');
  expect(claims.text).not.toContain('AMBER');
  await expectNoTrouble(on.here);
});

test('where the browser lets nobody copy, the page says what to do', async () => {
  const { page } = on.here;
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(`${four}&show=table`);
  await page.getByRole('button', { name: 'Copy all' }).click();
  await foot(page).getByText('The browser does not let the page copy. Save it as CSV.').waitFor();
  await expectNoTrouble(on.here);
});
