// A link is a place that one can come back to: forward and back, by somebody else, cut, mistyped, or to what is not there any more.
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { wrongs } from './axe.ts';
import { tell } from './keyboard.ts';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor();

const drawn = (page: Page, words: string) => page.getByText(`${words} drawn`, { exact: true }).waitFor();
const line = (page: Page) => page.locator('.hidden-line');
const unread = (page: Page) => page.locator('.unread');

test('back and forward go through all that was done, from page to page and in the drawing', async () => {
  const { page } = on.here;
  await page.goto('/entity/body-1');
  await page.getByRole('heading', { level: 1, name: 'Ridge Brigade' }).waitFor();
  await page.getByRole('link', { name: 'Show in the network' }).click();
  await drawn(page, '31 entities and 30 ties');
  // Where everything stands belongs to the address, once all are placed.
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).not.toBeNull();
  const first = page.url();
  await page.getByRole('button', { name: 'Ties and claims of: Karim Dossa' }).click();
  await page.getByRole('combobox', { name: 'Viewing as' }).selectOption('GREEN');
  await line(page).getByText('31 entities').waitFor();
  await tell(page, 'holding in 2001', 'Holding in 2001');
  await line(page).getByText('not in 2001').waitFor();
  const last = page.url();
  expect(new URL(last).searchParams.get('on')).toBe('2001');

  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect.poll(() => new URL(page.url()).searchParams.get('entity')).toBeNull();
  await drawn(page, '31 entities and 30 ties');
  expect(page.url()).toBe(first);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Ridge Brigade' }).waitFor();
  for (let steps = 0; steps < 4; steps++) await page.goForward();
  await line(page).getByText('not in 2001').waitFor();
  expect(page.url()).toBe(last);
  expect(await page.getByRole('combobox', { name: 'Viewing as' }).inputValue()).toBe('GREEN');
  await expectNoTrouble(on.here);
});

test('a link that is copied opens as it was for somebody else: what is drawn, where it stands, what is picked, the lens', async () => {
  const { page } = on.here;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/network?draw=person-1&draw=body-1&draw=place-1&entity=person-1');
  await drawn(page, '3 entities and 2 ties');
  await tell(page, 'lay out layers', 'Lay out: layers');
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).not.toBeNull();
  await tell(page, 'standard c3', 'Evidence standard: grade C3 or better');
  await tell(page, 'copy the link', 'Copy the link');
  await page.getByRole('status').filter({ hasText: 'The link is copied' }).waitFor();
  await on.here.picture('link-copied');
  const copied = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(copied).toBe(page.url());
  const said = await line(page).textContent();

  const other = await page.context().newPage();
  await other.goto(copied);
  await expect.poll(() => line(other).textContent()).toBe(said);
  await other.getByRole('complementary', { name: 'Evidence' }).getByText('Karim Dossa').first().waitFor();
  expect(other.url()).toBe(copied);
  await other.close();
  await expectNoTrouble(on.here);
});

test('what an address says that nobody understands is named, and all else of it counts', async () => {
  const { page } = on.here;
  await page.goto(
    '/network?draw=person-1&draw=body-1&grade=A9&on=soon&layout=spiral&as=GREEN&layout=force&foo=%3Cb%3E',
  );
  await drawn(page, '2 entities and 1 tie');
  const said = await unread(page).textContent();
  expect(said).toBe(
    'Not understood in this address, and left out: grade=A9 (give A1, B2, C3, D4, E5), ' +
      'on=soon (give a date such as 2012-04), layout=spiral, foo=<b>. All else counts.',
  );
  expect(await page.getByRole('combobox', { name: 'Viewing as' }).inputValue()).toBe('GREEN');
  await on.here.picture('unread');
  expect(await wrongs(page)).toEqual([]);
  // Who goes on has read it.
  await tell(page, 'holding in 2012', 'Holding in 2012');
  await unread(page).waitFor({ state: 'hidden' });
  await page.goto('/?list=GHOSTS');
  await unread(page).getByText('list=GHOSTS').waitFor();
  await page.getByRole('button', { name: 'all', exact: true, pressed: true }).waitFor();
  await page.goto('/network?at=%25%25zz&draw=person-1&hide=ghost');
  await drawn(page, '1 entity and 0 ties');
  await unread(page).getByText('hide=ghost').waitFor();
  await expectNoTrouble(on.here);
});

test('a link to whom nobody knows and one to whom one may not see say the same, in the drawing too', async () => {
  const { page } = on.here;
  const trouble = page.getByRole('alert').filter({ hasText: 'or it may be marked above your clearance' });
  const said: string[] = [];
  for (const id of ['never-recorded', 'hidden-1']) {
    const say = async (...all: Locator[]) => {
      for (const one of all) said.push(((await one.first().textContent()) ?? '').replaceAll(id, '…'));
    };
    await page.goto(`/network?draw=person-1&draw=${id}&entity=${id}&as=CLEAR`);
    await line(page).getByText('1 of what this address draws is not seen here.').waitFor();
    await say(page.locator('.not-there'), line(page));
    await page.goto(`/network?around=${id}&as=CLEAR`);
    await trouble.waitFor();
    await say(trouble);
    await page.goto(`/network?ask=paths&from=${id}&to=customs&as=CLEAR`);
    await trouble.waitFor();
    await say(page.locator('.ask'));
  }
  expect(said.slice(4)).toEqual(said.slice(0, 4));
  expect(said[2]).toMatch(/^There is no entity "…"\. It may never have been recorded/);
  await on.here.picture('paths-from-nobody');
  await page.goto('/');
  await expectNoTrouble(on.here);
});

test('where there is no page, that is said, and there is a way on', async () => {
  const { page } = on.here;
  await page.goto('/nowhere/at/all');
  await page.getByRole('heading', { level: 1, name: 'There is no page here.' }).waitFor();
  expect(await page.getByText('that you may see').count()).toBe(0);
  await on.here.picture('no-page');
  await page.getByRole('main').getByRole('link', { name: 'the start' }).click();
  await page.getByRole('heading', { level: 1, name: /^Who says so/ }).waitFor();
  await expectNoTrouble(on.here);
});
