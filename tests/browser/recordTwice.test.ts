// What is sent twice is recorded once, and what is typed is not lost: pressed twice, answers that are lost, two tabs, a page left.
import type { Page, Request } from 'playwright-core';
import { expect, test } from 'vitest';
import { begin, citing, dialog, effect, record, recorded } from './recording.ts';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor();

const cards = (page: Page, text: string) =>
  page.getByRole('complementary', { name: 'Evidence' }).getByRole('article').filter({ hasText: text });

async function titled(page: Page, value: string): Promise<void> {
  await begin(page, 'person-1', 'title');
  await dialog(page).getByLabel('Value', { exact: true }).fill(value);
  await citing(page, 'Who Guards the Road?');
  await effect(page, 'Claims').waitFor();
}

async function expectOnce(page: Page, value: string): Promise<void> {
  await page.goto('/entity/person-1?property=title');
  await cards(page, value).first().waitFor();
  expect(await cards(page, value).count()).toBe(1);
}

/** Whether it is sent to be written, and not only tried. */
function writes(request: Request): boolean {
  if (!request.url().endsWith('/graphql')) return false;
  const { query, variables } = request.postDataJSON() as { query: string; variables: { dryRun?: boolean } };
  return /^\s*mutation/.test(query) && !variables.dryRun;
}

/** What is written first is received, and its answer never arrives. Returns how often something was sent. */
async function loseFirstAnswer(page: Page): Promise<() => number> {
  let sent = 0;
  await page.route('**/graphql', async (route) => {
    if (!writes(route.request())) return route.fallback();
    sent += 1;
    if (sent > 1) return route.fallback();
    await route.fetch();
    await route.abort('connectionreset');
  });
  return () => sent;
}

/** Whatever went wrong besides the answer that was lost on purpose. */
const others = () => on.here.troubles.filter((trouble) => !/ERR_CONNECTION_RESET/.test(trouble));

test('Enter pressed twice, in a field or on the button, records once', async () => {
  const { page } = on.here;
  let sent = 0;
  page.on('request', (request) => (sent += writes(request) ? 1 : 0));
  for (const [value, where] of [
    ['Brigadier', dialog(page).getByLabel('Place in it')],
    ['Commodore', record(page)],
  ] as const) {
    await titled(page, value);
    await where.focus();
    await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Enter')]);
    await recorded(page).waitFor();
    await expectOnce(page, value);
  }
  expect(sent).toBe(2);
  await expectNoTrouble(on.here);
});

test('a claim whose answer is lost is sent again, recorded once, and told so', async () => {
  const { page } = on.here;
  await titled(page, 'Admiral');
  const sent = await loseFirstAnswer(page);
  await record(page).click();
  await recorded(page).waitFor();
  await dialog(page)
    .getByText('No answer came at first, so it was sent again: it is recorded once.')
    .waitFor();
  expect(sent()).toBe(2);
  await on.here.picture('record-sent-again');
  await expectOnce(page, 'Admiral');
  expect(others()).toEqual([]);
});

test('so is a correction, and so is a retraction', async () => {
  const { page } = on.here;
  await page.goto('/entity/person-1?property=title');
  await cards(page, 'Admiral').getByRole('button', { name: 'Correct' }).click();
  await dialog(page).getByLabel('Value', { exact: true }).fill('Rear Warden');
  await dialog(page).getByLabel('Why').fill('read the line below');
  await effect(page, 'Claims').waitFor();
  const sent = await loseFirstAnswer(page);
  await dialog(page).getByRole('button', { name: 'Correct', exact: true }).click();
  await dialog(page).getByRole('heading', { name: 'Corrected' }).waitFor();
  expect(sent()).toBe(2);
  await page.unroute('**/graphql');
  await page.goto('/entity/person-1?property=title');
  await cards(page, 'In place of').waitFor();
  expect(await cards(page, 'In place of').count()).toBe(1);
  await cards(page, 'In place of').getByRole('button', { name: 'Retract' }).click();
  await dialog(page).getByLabel('Why').fill('a slip of the pen');
  const sentThen = await loseFirstAnswer(page);
  await dialog(page).getByRole('button', { name: 'Retract' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  expect(sentThen()).toBe(2);
  await cards(page, 'a slip of the pen').waitFor();
  expect(others()).toEqual([]);
});

test('the same claim sent from two tabs is recorded once, and the second is told', async () => {
  const { page } = on.here;
  const second = await page.context().newPage();
  for (const tab of [page, second]) await titled(tab, 'Provost');
  await record(page).click();
  await recorded(page).waitFor();
  await record(second).click();
  await dialog(second).getByRole('heading', { name: 'It was recorded already' }).waitFor();
  await second.close();
  await expectOnce(page, 'Provost');
  await expectNoTrouble(on.here);
});

test('whoever corrects or retracts what somebody retracted meanwhile is told', async () => {
  const { page } = on.here;
  const [second, third] = [await page.context().newPage(), await page.context().newPage()];
  for (const tab of [page, second, third]) {
    await tab.goto('/entity/person-1?property=title');
    await cards(tab, 'Provost').waitFor();
  }
  for (const [tab, value] of [
    [page, 'Reeve'],
    [second, 'Bailiff'],
  ] as const) {
    await cards(tab, 'Provost').getByRole('button', { name: 'Correct' }).click();
    await dialog(tab).getByLabel('Value', { exact: true }).fill(value);
    await dialog(tab).getByLabel('Why').fill('read the line below');
    await effect(tab, 'Claims').waitFor();
  }
  await dialog(page).getByRole('button', { name: 'Correct', exact: true }).click();
  await dialog(page).getByRole('heading', { name: 'Corrected' }).waitFor();
  await dialog(second).getByLabel('Place in it').fill('page 3');
  await dialog(second).getByText('The claim that you correct was retracted meanwhile.').waitFor();
  await dialog(second).getByRole('button', { name: 'Correct', exact: true }).click();
  await recorded(second).waitFor();
  await dialog(second).getByText('had been retracted meanwhile').waitFor();
  await cards(third, 'Provost').getByRole('button', { name: 'Retract' }).click();
  await dialog(third)
    .getByText('It was retracted meanwhile: “read the line below”. Nothing would change.')
    .waitFor();
  await Promise.all([second.close(), third.close()]);
  await expectNoTrouble(on.here);
});

test('a page that is left or loaded anew asks first while something is typed, and keeps it when one stays', async () => {
  const { page } = on.here;
  const asked: string[] = [];
  page.on('dialog', (question) => {
    asked.push(question.type());
    void question.dismiss();
  });
  await begin(page, 'person-1', 'title');
  await dialog(page).getByLabel('Value', { exact: true }).pressSequentially('Castellan');
  await page.evaluate('location.reload()');
  await expect.poll(() => asked).toEqual(['beforeunload']);
  expect(await dialog(page).getByLabel('Value', { exact: true }).inputValue()).toBe('Castellan');
  await expectNoTrouble(on.here);
});
