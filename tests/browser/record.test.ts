// Recording, correcting and retracting claims in the page: written once, and seen at once.
import { expect, test } from 'vitest';
import { tabTo } from './keyboard.ts';
import { begin, citing, dialog, effect, pickOther, record, recorded, typeClaim } from './recording.ts';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor();

test('by keyboard alone a claim from a new source is recorded, and the tie changes as was shown before', async () => {
  const { page } = on.here;
  await page.goto(on.door.paths.tie);
  await page.locator('.tie-summary').getByText('2 sources').waitFor();
  await typeClaim(page, { title: 'A Year of Tolls', published: '2017-02' });
  await effect(page, 'Independent sources').getByText('3', { exact: true }).waitFor();
  expect(await effect(page, 'Independent sources').getByRole('cell').allTextContents()).toEqual(['2', '3']);
  await dialog(page).getByText('Pia Holm (2017) alleges that Karim Dossa leads Ridge Brigade.').waitFor();
  await on.here.picture('record-keyboard');
  await tabTo(page, 'Record');
  await page.keyboard.press('Enter');
  await recorded(page).waitFor();
  await on.here.picture('record-done');
  await tabTo(page, 'Close');
  await page.keyboard.press('Enter');
  await dialog(page).waitFor({ state: 'detached' });
  await page.locator('.tie-summary').getByText('3 sources').waitFor();
  await page.getByText('A Year of Tolls').first().waitFor();
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Add a claim');
  await expectNoTrouble(on.here);
});

test('a claim that is there already changes nothing, and a double press records once', async () => {
  const { page } = on.here;
  await begin(page, 'person-1', 'title');
  await dialog(page).getByLabel('Value', { exact: true }).fill('General');
  await citing(page, 'Who Guards the Road?');
  await effect(page, 'Claims').waitFor();
  await record(page).dblclick();
  await recorded(page).waitFor();
  await dialog(page).getByRole('button', { name: 'Close' }).first().click();
  await page.goto('/entity/person-1?property=title');
  const cards = page.getByRole('complementary', { name: 'Evidence' }).getByRole('article');
  await cards.filter({ hasText: 'General' }).first().waitFor();
  expect(await cards.filter({ hasText: 'General' }).count()).toBe(1);
  await begin(page, 'person-1', 'title');
  await dialog(page).getByLabel('Value', { exact: true }).fill('General');
  await citing(page, 'Who Guards the Road?');
  await dialog(page).getByText('This is recorded already: nothing would change.').waitFor();
  await expectNoTrouble(on.here);
});

test('the next claim keeps the source, the grades and the marking', async () => {
  const { page } = on.here;
  await begin(page, 'body-1', 'foundation date');
  await dialog(page).getByLabel('Value', { exact: true }).fill('2006');
  await dialog(page).getByLabel('The source is').selectOption('C');
  await citing(page, 'Who Guards the Road?');
  await record(page).click();
  await recorded(page).waitFor();
  await dialog(page).getByRole('button', { name: 'Record another from the same source' }).click();
  await dialog(page).getByText('Who Guards the Road?').waitFor();
  expect(await dialog(page).getByLabel('Marking').inputValue()).toBe('CLEAR');
  expect(await dialog(page).getByLabel('The source is').inputValue()).toBe('C');
  expect(await dialog(page).getByLabel('Tie or value').inputValue()).toBe('');
  await expectNoTrouble(on.here);
});

test('when the server goes while one types, nothing is lost, and it is sent once when it is back', async () => {
  const { page } = on.here;
  await begin(page, 'person-1', 'title');
  await dialog(page).getByLabel('Value', { exact: true }).fill('Marshal');
  await citing(page, 'Who Guards the Road?');
  await effect(page, 'Claims').waitFor();
  await on.door.stop();
  await dialog(page).getByLabel('Place in it').fill('page 7');
  await dialog(page).getByText('What you typed stays').waitFor();
  await record(page).click();
  await dialog(page).getByText('Leave this page open until then').waitFor();
  expect(await dialog(page).getByLabel('Value', { exact: true }).inputValue()).toBe('Marshal');
  await on.here.picture('record-server-gone');
  await on.door.start();
  await recorded(page).waitFor({ timeout: 60_000 });
  await page.goto('/entity/person-1?property=title');
  const cards = page.getByRole('complementary', { name: 'Evidence' }).getByRole('article');
  await cards.filter({ hasText: 'Marshal' }).first().waitFor();
  expect(await cards.filter({ hasText: 'Marshal' }).count()).toBe(1);
  expect(on.here.troubles.filter((trouble) => trouble.startsWith('exception'))).toEqual([]);
});

test('a claim is retracted with a reason, which is asked for, and counts for nothing at once', async () => {
  const { page } = on.here;
  await page.goto('/entity/person-1?property=title');
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  const card = evidence.getByRole('article').filter({ hasText: 'Marshal' });
  await card.getByRole('button', { name: 'Retract' }).click();
  await dialog(page).getByRole('button', { name: 'Retract' }).click();
  await dialog(page).getByText('Not retracted yet: say why it no longer stands.').waitFor();
  expect(await page.evaluate('document.activeElement.id')).toBe('record-reason');
  expect(await dialog(page).getByLabel('Why').getAttribute('aria-invalid')).toBe('true');
  await dialog(page).getByText('No claim that stands would say so').waitFor();
  await dialog(page).getByLabel('Why').fill('a slip of the pen');
  await on.here.picture('record-retract');
  await dialog(page).getByRole('button', { name: 'Retract' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await card.getByText('a slip of the pen').waitFor();
  await page.getByRole('button', { name: /Marshal/ }).waitFor({ state: 'detached' });
  expect(await card.getByRole('button').count()).toBe(0);
  expect(await page.evaluate('document.activeElement.id')).toBe('evidence');
  await expectNoTrouble(on.here);
});

test('a claim is corrected: the old one stays with the reason, and each says what stands in its place', async () => {
  const { page } = on.here;
  await page.goto('/entity/person-1?property=title');
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  const card = evidence.getByRole('article').filter({ hasText: 'General' });
  await card.getByRole('button', { name: 'Correct' }).click();
  await dialog(page).getByText('Still needed: why it is corrected, what is corrected.').waitFor();
  await dialog(page).getByLabel('Value', { exact: true }).fill('Major General');
  await dialog(page).getByLabel('Why').fill('read the line below');
  await effect(page, 'Claims').waitFor();
  await on.here.picture('record-correct');
  await dialog(page).getByRole('button', { name: 'Correct', exact: true }).click();
  await dialog(page).getByRole('heading', { name: 'Corrected' }).waitFor();
  await dialog(page).getByRole('button', { name: 'Close' }).first().click();
  const old = evidence.getByRole('article').filter({ hasText: 'read the line below' });
  await old.getByText('In its place').waitFor();
  await evidence.getByText('In place of').waitFor();
  await page.getByRole('button', { name: /Major General/ }).waitFor();
  await on.here.picture('record-history');
  await expectNoTrouble(on.here);
});

test('on the network the new tie is offered for drawing', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=body-2&entity=body-2');
  await page.getByRole('button', { name: 'Add a claim' }).first().click();
  await dialog(page).getByLabel('Tie or value').selectOption({ label: 'appoints' });
  await pickOther(page, 'Karim Dossa');
  await citing(page, 'Who Guards the Road?');
  await effect(page, 'Claims').waitFor();
  await record(page).click();
  await recorded(page).waitFor();
  await dialog(page).getByRole('button', { name: 'Draw it' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await page.getByRole('complementary', { name: 'Evidence' }).getByText('Karim Dossa').first().waitFor();
  expect(page.url()).toContain('draw=person-1');
  await expectNoTrouble(on.here);
});
