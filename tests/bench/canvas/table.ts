// How long does the table take to open, sort, narrow down and select thousands of rows? On the page itself, with planted answers.
import type { Browser, Page } from 'playwright-core';
import type { Row } from '../report.ts';
import { planted } from './planted.ts';

const count = 5_000;
/** A longer one is felt as a halt; whoever opens it for the first time, and its code with it, waits a little. */
const stepAtMost = 1_000;
const openAtMost = 2_000;

/** Nothing is hidden. */
const hidden = Object.fromEntries(
  ['Type', 'Date', 'Stage', 'Grade', 'Sources', 'Contested', 'Cleared', 'Limit'].map((by) => [`by${by}`, 0]),
);

export async function tableRows(browser: Browser, url: string): Promise<Row[]> {
  const parts = planted(count);
  const answer = JSON.stringify({ data: { subgraph: { ...parts, hidden } } });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.route('**/graphql', (route) =>
    (route.request().postData() ?? '').includes('query Subgraph')
      ? route.fulfill({ contentType: 'application/json', body: answer })
      : route.continue(),
  );
  const rows: Row[] = [];
  const step = async (what: string, act: () => Promise<unknown>, there: string) => {
    const start = performance.now();
    await act();
    await page.locator(there).first().waitFor();
    rows.push(rowOf(what, performance.now() - start));
  };
  const draw = parts.entities.map(({ id }) => `draw=${id}`).join('&');
  await page.goto(`${url}/network#${draw}`);
  await page.locator('.canvas-frame:not([data-sketch])').waitFor({ timeout: 120_000 });
  await step('open', () => press(page, 'Table'), '.grid tbody tr');
  await step('sort by name', () => press(page, 'Name'), '[aria-sort="ascending"]');
  await step(
    'narrow down',
    () => page.getByRole('searchbox').fill('an'),
    '.table-foot:has-text(" of 5,000")',
  );
  await page.getByRole('searchbox').fill('');
  const all = page.getByRole('checkbox', { name: 'Select all that are shown' });
  await step('select all', () => all.click(), '.table-foot:has-text("5,000 selected")');
  await page.locator('.grid tbody tr[tabindex="0"]').focus();
  const thirtyPages = async () => {
    for (let pages = 0; pages < 30; pages++) await page.keyboard.press('PageDown');
  };
  await step('30 pages down', thirtyPages, '.grid tbody tr:focus');
  await page.close();
  return rows;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

function rowOf(what: string, ours: number): Row {
  const pages = what.startsWith('30');
  return {
    what: `table of ${count.toLocaleString('en')}: ${what}`,
    unit: 'ms',
    ours,
    beside: null,
    ratio: null,
    ...(!pages && { atMost: what === 'open' ? openAtMost : stepAtMost }),
    note: 'from the press of the button until the rows are there, asked of the browser from outside',
  };
}
