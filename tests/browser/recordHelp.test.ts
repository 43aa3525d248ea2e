// The form of a claim helps: with what is missing, odd, known already, or would change elsewhere.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { begin, citing, dialog, effect, pickOther, record, recorded } from './recording.ts';
import { mistaken } from './story.ts';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor();

const focused = (page: Page) => page.evaluate<string>('document.activeElement.id');

test('sent with something missing, it goes to the first field that lacks it, marks each, and lists all once', async () => {
  const { page } = on.here;
  await begin(page, 'body-1', 'allied with');
  await dialog(page).getByRole('button', { name: 'A new source' }).click();
  await dialog(page).getByLabel('Title').fill('A Letter');
  await record(page).click();
  expect(await focused(page)).toBe('record-other');
  const marked = dialog(page).locator('[aria-invalid="true"]');
  expect(await marked.evaluateAll((all) => all.map(({ id }) => id))).toEqual([
    'record-other',
    'record-source',
    'record-marking',
  ]);
  for (const [field, words] of [
    ['record-other', 'The other end is missing.'],
    ['record-marking', 'Marking is missing.'],
  ] as const) {
    const described = await dialog(page).locator(`#${field}`).getAttribute('aria-describedby');
    const said = described?.split(' ').map((id) => page.locator(`#${id}`));
    expect(await Promise.all((said ?? []).map((one) => one.allTextContents()))).toContainEqual([words]);
  }
  const needed = dialog(page).getByText('Still needed');
  expect(await needed.allTextContents()).toEqual([
    'Not recorded yet. Still needed: the other end, the kind of the source, who may read it.',
  ]);
  await on.here.picture('record-missing');
  await pickOther(page, 'Roadside Company 1');
  await record(page).click();
  expect(await focused(page)).toBe('record-source');
  await dialog(page).getByLabel('Kind').selectOption({ label: 'media' });
  await dialog(page).getByLabel('Marking').selectOption('CLEAR');
  expect(await marked.count()).toBe(0);
  expect(await needed.count()).toBe(0);
  await expectNoTrouble(on.here);
});

test('a date is wrong once it is typed, not while; and one that is only odd is asked about', async () => {
  const { page } = on.here;
  await begin(page, 'body-1', 'operates in');
  await pickOther(page, 'Saltmarsh');
  await citing(page, 'Who Guards the Road?');
  const [from, to] = ['From', 'To'].map((name) => dialog(page).getByLabel(name, { exact: true })) as [
    ReturnType<Page['getByLabel']>,
    ReturnType<Page['getByLabel']>,
  ];
  await from.pressSequentially('2014-0');
  expect(await from.getAttribute('aria-invalid')).toBe('false');
  await page.keyboard.press('Tab');
  expect(await from.getAttribute('aria-invalid')).toBe('true');
  // Who sends has typed all of it.
  await dialog(page).getByLabel('Marking').selectOption('CLEAR');
  await from.fill('201');
  expect(await from.getAttribute('aria-invalid')).toBe('false');
  await from.press('Enter');
  expect(await from.getAttribute('aria-invalid')).toBe('true');
  expect(await focused(page)).toBe('record-validFrom');
  await from.fill('2014');
  await to.pressSequentially('201');
  expect(await to.getAttribute('aria-invalid')).toBe('false');
  await page.keyboard.type('2');
  await dialog(page).getByText('2012 lies before “From”, 2014.').waitFor();
  expect(await focused(page)).toBe('record-validTo');
  await to.fill('');
  const seen = dialog(page).getByLabel('Seen so on');
  await seen.fill('2015-06');
  await dialog(page)
    .getByText('The source was published on 2 March 2015, before “Seen so on”, June 2015. Is that so?')
    .waitFor();
  expect(await seen.getAttribute('aria-invalid')).toBe('false');
  expect(await seen.getAttribute('aria-describedby')).toContain('record-observedOn-asked');
  await effect(page, 'Claims').waitFor();
  await on.here.picture('record-asked');
  await seen.fill('2015');
  await dialog(page).getByText('Is that so?').waitFor({ state: 'detached' });
  await expectNoTrouble(on.here);
});

test('for a new name that is nearly a known one the known one is offered, is taken with one key, and is never in the way', async () => {
  const { page } = on.here;
  await begin(page, 'body-1', 'is led by');
  const isNew = dialog(page).getByRole('button', { name: 'It is not in the graph yet' });
  const offered = dialog(page).getByRole('button', { name: /^Take / });
  await isNew.click();
  const name = dialog(page).getByLabel('Name');
  await name.fill('Somebody Else Entirely');
  await dialog(page).getByLabel('What it is').selectOption('PERSON');
  await citing(page, 'Who Guards the Road?');
  await dialog(page).getByLabel('Stage').selectOption('ALLEGED');
  await effect(page, 'Claims').waitFor();
  expect(await offered.count()).toBe(0);
  await name.fill('Karim Dosa');
  await offered.filter({ hasText: 'Karim Dossa' }).waitFor();
  await effect(page, 'Claims').waitFor();
  await dialog(page).getByText('The tie is not there yet: it would be new.').waitFor();
  await on.here.picture('record-meant');
  await name.press('Control+Enter');
  await dialog(page).getByRole('group', { name: 'The other end' }).getByText('Karim Dossa').waitFor();
  await effect(page, 'Contested').getByText('denied by 1').first().waitFor();
  expect(await page.evaluate('document.activeElement.textContent')).toBe('change');
  await expectNoTrouble(on.here);
});

test('whom one may not see is not offered', async () => {
  const { page } = on.here;
  const offered = dialog(page).getByRole('button', { name: 'Take Nobody below Amber' });
  for (const [clearance, count] of [
    ['AMBER', 1],
    ['GREEN', 0],
  ] as const) {
    await page.goto(`/entity/body-1?as=${clearance}`);
    await page.getByRole('button', { name: 'Add a claim' }).first().click();
    await dialog(page).getByRole('button', { name: 'It is not in the graph yet' }).click();
    const answered = page.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('Nobody below Ambr'),
    );
    await dialog(page).getByLabel('Name').fill('Nobody below Ambr');
    await answered;
    if (count > 0) await offered.waitFor();
    expect(await offered.count()).toBe(count);
  }
  await expectNoTrouble(on.here);
});

test('a correction that moves a claim shows the tie that it leaves, and the one that it comes to', async () => {
  const { page } = on.here;
  await page.goto(on.door.paths.tie);
  await page
    .locator('article.claim')
    .filter({ hasText: 'lines 41–44' })
    .getByRole('button', { name: 'Correct' })
    .click();
  const other = dialog(page).getByRole('group', { name: 'The other end' });
  await other.getByRole('button', { name: 'change' }).click();
  await pickOther(page, 'Roadside Company 3');
  const left = dialog(page).getByRole('heading', { name: 'It leaves: Karim Dossa leads Ridge Brigade' });
  await left.waitFor();
  await dialog(page)
    .getByRole('heading', { name: 'It comes to: Karim Dossa leads Roadside Company 3' })
    .waitFor();
  const sources = effect(page, 'Independent sources').getByRole('cell');
  expect(await sources.allTextContents()).toEqual(['2', '1', '1']);
  await on.here.picture('record-moves');
  await expectNoTrouble(on.here);
});

test('what a retraction changes is shown before: a denial that goes leaves the tie uncontested', async () => {
  const { page } = on.here;
  await page.goto(on.door.paths.tie);
  await page
    .locator('article.claim')
    .filter({ hasText: 'Letter to the Editors' })
    .getByRole('button', { name: 'Retract' })
    .click();
  await effect(page, 'Contested').waitFor();
  expect(await effect(page, 'Contested').getByRole('cell').allTextContents()).toEqual(['denied by 1', 'no']);
  expect(await effect(page, 'Independent sources').getByRole('cell').allTextContents()).toEqual(['2', '2']);
  await on.here.picture('record-retract-denial');
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await page.locator('.tie-summary').getByText('denied by 1').waitFor();
  await expectNoTrouble(on.here);
});

test('a source of which every claim was retracted is found, to be cited again', async () => {
  const { page } = on.here;
  const source = {
    id: 'src-leaflet',
    title: 'A Leaflet Nobody Kept',
    kind: 'MEDIA',
    publishedOn: '2011',
  } as const;
  await on.door.recordAndRetract({ ...mistaken, source }, 'the wrong leaflet');
  await begin(page, 'person-1', 'title');
  await dialog(page).getByLabel('Value', { exact: true }).fill('Inspector');
  await citing(page, source.title);
  await record(page).click();
  await recorded(page).waitFor();
  await dialog(page).getByText(source.title).waitFor();
  await expectNoTrouble(on.here);
});

test('whoever types faster than the page draws loses no key', async () => {
  const { page } = on.here;
  await begin(page, 'body-1', 'operates in');
  // All sent at once: none waits until the page has answered the one before.
  const press = (...keys: string[]) => Promise.all(keys.map((key) => page.keyboard.press(key)));
  await dialog(page).getByRole('button', { name: 'A new source' }).focus();
  await press('Enter', 'H', 'i', 'Tab', 'm');
  expect(await dialog(page).getByLabel('Title').inputValue()).toBe('Hi');
  expect(await dialog(page).getByLabel('Kind').inputValue()).toBe('MEDIA');
  const box = dialog(page).getByRole('combobox', { name: 'The other end: find it' });
  await box.focus();
  await press(...Array.from('Saltmarsh'), 'Enter', 'Tab', 'Tab');
  const isOn = await focused(page);
  await dialog(page).getByRole('group', { name: 'The other end' }).getByText('Saltmarsh').waitFor();
  expect(await focused(page)).toBe(isOn);
  await dialog(page).getByLabel('Marking').selectOption('CLEAR');
  await effect(page, 'Claims').waitFor();
  await expectNoTrouble(on.here);
});

test('whoever sends before all is told of the source that is cited still sends', async () => {
  const { page } = on.here;
  let tell = () => {};
  const mayTell = new Promise<void>((resolve) => (tell = resolve));
  await page.route('**/graphql', async (route) => {
    if ((route.request().postData() ?? '').includes('query SourceToCite')) await mayTell;
    await route.fallback();
  });
  await begin(page, 'person-1', 'title');
  await dialog(page).getByLabel('Value', { exact: true }).fill('Warden');
  await citing(page, 'Who Guards the Road?');
  await record(page).click();
  await dialog(page).getByRole('button', { name: 'Sending …' }).waitFor();
  tell();
  await recorded(page).waitFor();
  await expectNoTrouble(on.here);
});
