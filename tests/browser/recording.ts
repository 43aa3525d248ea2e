// What one does in the form in which a claim is recorded.
import type { Page } from 'playwright-core';
import { tabTo } from './keyboard.ts';

export const dialog = (page: Page) => page.getByRole('dialog');
export const effect = (page: Page, what: string) =>
  dialog(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: what, exact: true }) });

/** Opens the form on an entity's page and says what is said: a tie or a value, by what it is called. */
export async function begin(page: Page, id: string, says: string): Promise<void> {
  await page.goto(`/entity/${id}`);
  await page.getByRole('button', { name: 'Add a claim' }).first().click();
  await dialog(page).getByLabel('Tie or value').selectOption({ label: says });
}

export async function pickOther(page: Page, name: string): Promise<void> {
  const box = dialog(page).getByRole('combobox', { name: 'The other end: find it' });
  await box.fill(name);
  await dialog(page).locator('.hit').first().waitFor();
  await box.press('Enter');
  await dialog(page).getByRole('group', { name: 'The other end' }).getByText(name).waitFor();
}

export async function citing(page: Page, title: string): Promise<void> {
  await dialog(page).getByLabel('Source', { exact: true }).fill(title);
  await dialog(page).getByRole('button', { name: title }).click();
  await dialog(page).getByLabel('Marking').selectOption('CLEAR');
}

/** By keyboard alone, from the button of a tie that accuses: one more claim about it, from a source that is new. */
export async function typeClaim(page: Page, { title, published }: { title: string; published: string }) {
  await tabTo(page, 'Add a claim');
  await page.keyboard.press('Enter');
  await dialog(page).waitFor();
  await tabTo(page, 'Stage');
  await page.keyboard.type('alleged');
  await tabTo(page, 'Source');
  await page.keyboard.type(title);
  await tabTo(page, 'A new source');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Kind');
  await page.keyboard.type('NGO');
  await tabTo(page, 'Authors');
  await page.keyboard.type('Pia Holm');
  await tabTo(page, 'Published');
  await page.keyboard.type(published);
  await tabTo(page, 'Marking');
  await page.keyboard.type('TLP:CLEAR');
}

export const record = (page: Page) => dialog(page).getByRole('button', { name: 'Record', exact: true });
export const recorded = (page: Page) => dialog(page).getByRole('heading', { name: 'Recorded', exact: true });
