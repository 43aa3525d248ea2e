// The form of a claim: what it tells before anything is recorded, and whether everybody can use it.
import { expect, test } from 'vitest';
import { wrongs } from './axe.ts';
import { begin, citing, dialog, effect, pickOther, record, recorded } from './recording.ts';
import { arabic, script } from './story.ts';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor();

test('a contest is shown before it is recorded', async () => {
  const { page } = on.here;
  await begin(page, 'body-1', 'operates in');
  await pickOther(page, 'Saltmarsh');
  await dialog(page).getByLabel('The source', { exact: true }).selectOption('DENIES');
  await citing(page, 'Who Guards the Road?');
  await effect(page, 'Contested').getByText('denied by 1').waitFor();
  expect(await effect(page, 'Contested').getByRole('cell').allTextContents()).toEqual(['no', 'denied by 1']);
  await dialog(page).getByText('Lena Quist (2015) denies that Ridge Brigade').waitFor();
  await on.here.picture('record-contest');
  await page.keyboard.press('Escape');
  await dialog(page).getByRole('button', { name: 'Throw it away' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await expectNoTrouble(on.here);
});

test('what is wrong stands at its field as one types, and what only the server knows in its words', async () => {
  const { page } = on.here;
  await begin(page, 'body-1', 'operates in');
  await pickOther(page, 'Saltmarsh');
  await citing(page, 'Who Guards the Road?');
  const from = dialog(page).getByLabel('From', { exact: true });
  const to = dialog(page).getByLabel('To', { exact: true });
  await from.fill('2012-13');
  await dialog(page).getByText('"2012-13" is no date: give 2012, 2012-04, 2012-04-18 or 2012~.').waitFor();
  expect(await from.getAttribute('aria-invalid')).toBe('true');
  await from.fill('2012');
  await to.fill('2010');
  await dialog(page).getByText('2010 lies before “From”, 2012.').waitFor();
  expect(await from.getAttribute('aria-invalid')).toBe('false');
  await to.fill('');
  await dialog(page).getByRole('button', { name: 'change the source' }).click();
  await dialog(page).getByRole('button', { name: 'A new source' }).click();
  await dialog(page).getByLabel('Title').fill('A Letter');
  await dialog(page).getByLabel('Kind').selectOption({ label: 'media' });
  await dialog(page).getByLabel('Address').fill('ftp://example.org');
  await dialog(page).getByText('give one that begins with https:// or http://').waitFor();
  await dialog(page).getByLabel('Address').fill('');
  await record(page).waitFor();
  await on.here.picture('record-wrong');
});

test('somebody whose name may not be read there is refused at the name, in the words of the server', async () => {
  const { page } = on.here;
  await begin(page, 'hidden-1', 'title');
  await dialog(page).getByLabel('Value', { exact: true }).fill('accountant');
  await citing(page, 'Who Guards the Road?');
  const name = dialog(page).getByLabel('Its name in this source');
  await dialog(page)
    .getByText('Who may read this claim may read no name of “Nobody below Amber”: give one.')
    .waitFor();
  await name.fill('Somebody Else');
  await effect(page, 'Claims').waitFor();
  expect(await name.getAttribute('aria-invalid')).toBe('false');
});

test('a new name is text: a script is not run, and letters run from right to left', async () => {
  const { page } = on.here;
  for (const name of [script, arabic]) {
    await begin(page, 'person-1', 'family of');
    await dialog(page).getByRole('button', { name: 'It is not in the graph yet' }).click();
    await dialog(page).getByLabel('Name').fill(name);
    await dialog(page).getByLabel('What it is').selectOption('PERSON');
    await dialog(page).getByLabel('Role, if given').fill('cousin');
    await citing(page, 'Who Guards the Road?');
    await effect(page, 'Claims').waitFor();
    await dialog(page).locator('.record-outcome').getByText(name).waitFor();
    await on.here.picture(`record-name-${name === script ? 'script' : 'arabic'}`);
    await record(page).click();
    await recorded(page).waitFor();
    await dialog(page).getByText('Its name was recorded as well.').waitFor();
    await dialog(page).getByRole('button', { name: 'Close' }).first().click();
    await page.getByRole('listitem').filter({ hasText: name }).first().waitFor();
  }
  expect(await page.evaluate('window.broken')).toBeUndefined();
  await expectNoTrouble(on.here);
});

test('one who views as somebody with less clearance records no higher, and who looks back is told', async () => {
  const { page } = on.here;
  await page.goto('/entity/body-1?as=GREEN&known=2090-01-01');
  await page.getByRole('button', { name: 'Add a claim' }).first().click();
  await dialog(page).getByText('What you record is known from now on').waitFor();
  const options = dialog(page).getByLabel('Marking').getByRole('option');
  expect(await options.filter({ hasText: 'TLP:AMBER:' }).isDisabled()).toBe(true);
  expect(await options.filter({ hasText: 'TLP:GREEN' }).isDisabled()).toBe(false);
  await expectNoTrouble(on.here);
});

test.each(['light', 'dark'] as const)(
  'the open form has nothing that axe-core finds wrong, in %s',
  async (colorScheme) => {
    const { page } = on.here;
    await page.emulateMedia({ colorScheme });
    await begin(page, 'body-1', 'operates in');
    await dialog(page).getByRole('button', { name: 'It is not in the graph yet' }).click();
    await dialog(page).getByRole('button', { name: 'A new source' }).click();
    await dialog(page).getByLabel('From', { exact: true }).fill('soon');
    expect(await wrongs(page)).toEqual([]);
    await on.here.picture(`record-${colorScheme}`);
    await page.keyboard.press('Escape');
    await dialog(page).getByText('What you typed is not recorded.').waitFor();
    expect(await wrongs(page)).toEqual([]);
  },
);

test('the form fits the width of a desk, a tablet and a phone', async () => {
  const { page } = on.here;
  await begin(page, 'body-1', 'operates in');
  await pickOther(page, 'Saltmarsh');
  const tooWide: string[] = [];
  for (const [name, width, height] of [
    ['desk', 1280, 720],
    ['tablet', 820, 1100],
    ['phone', 390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    const inner = await dialog(page).evaluate((element) =>
      [...element.querySelectorAll('*')]
        .map((one) => one.getBoundingClientRect().right)
        .reduce((a, b) => Math.max(a, b)),
    );
    if (inner > width) tooWide.push(`${name}: ${inner} px`);
    await on.here.picture(`record-${name}`);
  }
  expect(tooWide).toEqual([]);
  await expectNoTrouble(on.here);
});
