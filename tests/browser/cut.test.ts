// An answer that is not whole is never taken for a whole one: cut on its way, or stopped at a limit.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { begin, citing, dialog, effect, record } from './recording.ts';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor();

const drawn = (page: Page, words: string) => page.getByText(`${words} drawn`, { exact: true }).waitFor();

/** Answers to these questions come changed, as long as `on` says so. */
async function changed(page: Page, of: RegExp, change: (body: string) => string) {
  const changing = { on: true };
  await page.route('**/graphql', async (route) => {
    if (!changing.on || !of.test(route.request().postData() ?? '')) return route.continue();
    const response = await route.fetch();
    const contentType = response.headers()['content-type'] ?? '';
    await route.fulfill({ status: response.status(), contentType, body: change(await response.text()) });
  });
  return changing;
}

const half = (body: string) => body.slice(0, Math.floor(body.length / 2));

test('an answer that was cut is said so, what is drawn stays, and it is asked again when one wants', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=person-1&draw=body-1&draw=place-1');
  await drawn(page, '3 entities and 2 ties');
  const cutting = await changed(page, /query Subgraph\b/, half);
  let asked = 0;
  page.on('request', (request) => {
    if (/query Subgraph\b/.test(request.postData() ?? '')) asked += 1;
  });
  await page.getByRole('textbox', { name: 'Holding in' }).fill('2001');
  await page.keyboard.press('Enter');
  const line = page.getByRole('status').filter({ hasText: 'An answer did not come whole.' });
  await line.getByText('What is shown stays, and something is missing from it.').waitFor();
  await drawn(page, '3 entities and 2 ties');
  await on.here.picture('answer-cut');
  expect(asked).toBe(1);

  await line.getByRole('button', { name: 'Ask again' }).click();
  await expect.poll(() => asked).toBe(2);
  await line.waitFor();
  cutting.on = false;
  await line.getByRole('button', { name: 'Ask again' }).click();
  await page.locator('.hidden-line').getByText('not in 2001').waitFor();
  await page.getByText('An answer did not come whole.').waitFor({ state: 'detached' });
  await expectNoTrouble(on.here);
});

test('a page whose answer was cut says what is not there, and has it when it is asked again', async () => {
  const { page } = on.here;
  const cutting = await changed(page, /query Entity\b/, half);
  await page.goto('/entity/body-1');
  await page.getByText('This page is not here yet.').waitFor();
  await page.getByText('An answer did not come whole.').waitFor();
  cutting.on = false;
  await page.getByRole('button', { name: 'Ask again' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ridge Brigade' }).waitFor();
  await expectNoTrouble(on.here);
});

test('a search for paths that stopped at its limit says that better ones may be missing', async () => {
  const { page } = on.here;
  const stopping = await changed(page, /query NexusPaths\b/, (body) =>
    body.replace('"truncated":false', '"truncated":true'),
  );
  await page.goto('/network?ask=paths&from=ring&to=customs');
  await page.getByText('the search stopped early, so that better ones may be missing').waitFor();
  stopping.on = false;
  await page.goto('/network?ask=paths&from=ring&to=place-1');
  await page.getByText(/^No chain of at most 6 ties connects them\.$/).waitFor();
  await expectNoTrouble(on.here);
});

test('a claim whose answer was cut is sent again by itself, and recorded once', async () => {
  const { page } = on.here;
  await begin(page, 'person-1', 'title');
  await dialog(page).getByLabel('Value', { exact: true }).fill('Quartermaster');
  await citing(page, 'Who Guards the Road?');
  await effect(page, 'Claims').waitFor();
  const cutting = await changed(page, /mutation RecordClaims\b.*"dryRun":false/s, half);
  await record(page).click();
  await dialog(page).getByText('No whole answer came from the server.').waitFor();
  cutting.on = false;
  await dialog(page)
    .getByRole('heading', { name: /^(Recorded|It was recorded already)$/ })
    .waitFor();
  await page.goto('/entity/person-1?property=title');
  const cards = page.getByRole('complementary', { name: 'Evidence' }).getByRole('article');
  await cards.filter({ hasText: 'Quartermaster' }).first().waitFor();
  expect(await cards.filter({ hasText: 'Quartermaster' }).count()).toBe(1);
  await expectNoTrouble(on.here);
});
