// What one looks at in the course of a day in the workspace on the training case.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export const evidence = (page: Page) => page.getByRole('complementary', { name: 'Evidence' });
export const paths = (page: Page) => page.locator('.path');
export const line = (page: Page) => page.locator('.hidden-line');

/** What stands on the canvas and how, as the address has it. */
export function sheet(page: Page): string {
  const words = new URL(page.url()).searchParams;
  return ['draw', 'hide', 'pin', 'fold', 'bundled', 'layout', 'path', 'at']
    .map((name) => words.getAll(name).join())
    .join(' / ');
}

/** Once everything has its place. */
export async function settled(page: Page): Promise<string> {
  let last = '';
  await expect
    .poll(async () => {
      const before = last;
      last = sheet(page);
      await page.waitForTimeout(120);
      return last === before && new URL(page.url()).searchParams.has('at');
    })
    .toBe(true);
  return last;
}

/** At GREEN nobody sees who joins the two best: the way through the customs is left, on a contested tie. */
export async function expectTheGreenPath(page: Page): Promise<void> {
  await expect
    .poll(() => paths(page).first().locator('.path-entities bdi').allTextContents())
    .toEqual([
      'Ridge Brigade',
      'Harbour Ring',
      'Dorin Kest',
      'Director of Customs',
      'Customs Service',
      'Ministry of Transport',
    ]);
}

export async function sourcesOf(summary: Locator): Promise<number> {
  return Number.parseInt((await summary.locator('.sources').textContent()) ?? '');
}

export async function download(page: Page, save: () => Promise<void>): Promise<string> {
  const coming = page.waitForEvent('download');
  await save();
  return readFileSync(await (await coming).path(), 'utf8');
}

export function expectTheFigure(svg: string, marking: string): void {
  for (const words of ['Ridge Brigade', 'Ministry of Transport', marking, 'Fiction', 'evidence standard'])
    expect(svg).toContain(words);
}
