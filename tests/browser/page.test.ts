// What a first-time reader does with the page, in a real browser, through the front door.
import { expect, test } from 'vitest';
import { alias, mistaken } from './story.ts';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor();

test('an entity is found with a typing mistake and opened by keyboard alone', async () => {
  const { page } = on.here;
  await page.goto('/');
  await page.getByText('entities', { exact: true }).first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('Rigde Brigade');
  const hit = page.getByRole('option', { name: /Ridge Brigade/ }).first();
  await hit.waitFor();
  expect(await hit.locator('mark').first().textContent()).toBe('Ridge');
  await on.here.picture('search');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('combobox').getAttribute('aria-activedescendant')).toBe('hit-0');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Ridge Brigade' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/entity/body-1');
  expect(await page.title()).toContain('Ridge Brigade');
  await expectNoTrouble(on.here);
});

test('a tie opens to its claims: who says so, where, in which words; the address holds it', async () => {
  const { page } = on.here;
  await page.goto('/');
  await page.goto('/entity/person-1');
  const row = page.getByRole('listitem').filter({ hasText: 'is alleged to have led' });
  await row.getByText('denied by 1').waitFor();
  await row.getByRole('button', { name: /3 claims/ }).click();
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await evidence.getByText('lines 41–44, note 7').waitFor();
  expect(await evidence.getByText('Ada Orlov & Tomas Brandt (2014)').count()).toBe(1);
  await evidence.getByText('the man whom drivers call the Colonel').waitFor();
  await evidence.getByText('usually reliable source (B), probably true (2)').waitFor();
  await evidence.getByText('2009 – June 2013').first().waitFor();
  const denial = evidence.getByRole('article').filter({ hasText: 'I have never commanded' });
  expect(await denial.textContent()).toMatch(/replies, denying that|denies that/);
  await evidence.getByText('Report of the Invented Panel of Experts').waitFor();
  await on.here.picture('claims');

  const address = page.url();
  expect(address).toContain('tie=');
  await page.reload();
  await evidence.getByText('lines 41–44, note 7').waitFor();
  expect(page.url()).toBe(address);

  await evidence.getByRole('link', { name: 'Tolls and Ministries on the Northern Road' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Tolls and Ministries' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/source/src-report');
  await page.goBack();
  await evidence.getByText('lines 41–44, note 7').waitFor();
  expect(page.url()).toBe(address);
  await page.keyboard.press('Escape');
  await expectNoTrouble(on.here);
});

test('a value opens to its claims too', async () => {
  const { page } = on.here;
  await page.goto('/entity/person-1');
  await page.getByRole('button', { name: /Colonel/ }).click();
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await evidence.getByText('lines 12–14').waitFor();
  expect(page.url()).toContain('property=title');
  await evidence.press('Escape');
  await page.getByText('How to read this').waitFor();
  await expectNoTrouble(on.here);
});

test('who is one with another is found under either id, and the page says who was decided to be one, and why', async () => {
  const { page, door } = { page: on.here.page, door: on.door };
  await door.whileSame(alias, 'person-1', 'one passport number', async () => {
    await page.goto('/entity/person-9');
    await page.getByRole('heading', { level: 1, name: 'Karim Dossa' }).waitFor();
    await page.getByText('person-1, person-9 are one: “one passport number” (TLP:GREEN)').waitFor();
    await page.getByText('also K. Dosa').waitFor();
    await page.goto('/entity/person-9?as=CLEAR');
    await page.getByRole('heading', { level: 1, name: 'K. Dosa' }).waitFor();
    expect(await page.getByText('Decided on').count()).toBe(0);
  });
  await page.goto('/entity/person-1');
  await page.getByRole('heading', { level: 1, name: 'Karim Dossa' }).waitFor();
  expect(await page.getByText('Decided on').count()).toBe(0);
  await expectNoTrouble(on.here);
});

test('a retracted claim stays readable, says why, and counts for nothing', async () => {
  const { page } = on.here;
  await on.door.recordAndRetract(mistaken, 'misread: another person');
  await page.goto('/entity/person-1?claims=all');
  const claim = page.getByRole('article').filter({ hasText: 'misread: another person' });
  await claim.getByText('It counts for nothing').waitFor();
  await claim.getByText('Governor').waitFor();
  expect(await page.getByRole('button', { name: /Governor/ }).count()).toBe(0);
  await on.here.picture('retracted');
  await expectNoTrouble(on.here);
});

test('a person is shown as of the date of the sources, and a cleared tie only when asked', async () => {
  const { page } = on.here;
  await page.goto('/entity/person-1');
  await page.getByText(/^As of .*2016; later proceedings are not in this graph/).waitFor();
  await page.getByText('1 tie hidden: cleared by a proceeding (1)').waitFor();
  expect(await page.getByText('was acquitted of').count()).toBe(0);
  await page.getByRole('button', { name: 'Show those that were cleared' }).click();
  await page.getByText('was acquitted of').first().waitFor();
  expect(page.url()).toContain('cleared=shown');
  await expectNoTrouble(on.here);
});

test('what is seen changes with the clearance', async () => {
  const { page } = on.here;
  await page.goto('/entity/body-2');
  await page.getByText('is alleged to have protected').waitFor();
  await page.getByText('Viewing as').first().click();
  await page.getByRole('combobox', { name: 'Viewing as' }).selectOption('GREEN');
  await page.getByText('Seen as TLP:GREEN').waitFor();
  await page.getByText('is alleged to have protected').waitFor({ state: 'detached' });
  expect(page.url()).toContain('as=GREEN');
  await on.here.picture('viewing-as');
  await page.reload();
  await page.getByText('Seen as TLP:GREEN').waitFor();
  expect(await page.getByText('is alleged to have protected').count()).toBe(0);
  await expectNoTrouble(on.here);
});

test('a long list is read page by page', async () => {
  const { page } = on.here;
  await page.goto('/entity/body-1');
  const rows = page.getByRole('listitem').filter({ hasText: 'Roadside Company' });
  await rows.nth(24).waitFor();
  expect(await rows.count()).toBe(25);
  await page.getByRole('button', { name: 'More ties' }).click();
  await rows.nth(29).waitFor();
  expect(await rows.count()).toBe(30);
  await expectNoTrouble(on.here);
});
