// What one does who has no mouse.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** By the Tab key alone, until what is called so has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const target = page
    .getByLabel(name, { exact: true })
    .or(page.getByRole('button', { name, exact: true }))
    .first();
  await tabUntil(page, target, name);
}

/** The same for what has no name of its own. @param words what it is, for the error */
export async function tabUntil(page: Page, target: Locator, words: string): Promise<void> {
  for (let presses = 0; presses < 160; presses++) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`"${words}" is not reached by the Tab key.`);
}

/** Presses Ctrl-K, again if the page was not there yet to hear it. */
export async function goToBox(page: Page): Promise<void> {
  const pressed = async () => {
    await page.keyboard.press('Control+k');
    return page.evaluate<string>('document.activeElement.id');
  };
  await expect.poll(pressed, { timeout: 30_000 }).toBe('hit');
}

/** Types into the box of ⌘K and takes the first that is found and reads so. */
export async function tell(page: Page, text: string, expected: string | RegExp): Promise<void> {
  await goToBox(page);
  await page.keyboard.type(text);
  const first = page.getByRole('listbox', { name: 'Found' }).getByRole('option').first();
  await first.filter({ hasText: expected }).waitFor();
  await page.keyboard.press('Enter');
}
