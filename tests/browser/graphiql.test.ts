// Can all questions that stand ready be opened and asked, by a mouse?
import type { Request } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { questionsFor } from '../../server/questions.ts';
import { frontDoor } from '../frontDoor.ts';
import { openBrowser, visit } from './visit.ts';

const door = await frontDoor({ questions: questionsFor(true) });
const browser = await openBrowser();
afterAll(async () => {
  await browser.close();
  await door.close();
});

test('a tab opens at a click, also one of the last, and asks with the clearance that it says', async () => {
  const { page } = await visit(browser, door.url, { viewport: { width: 1280, height: 720 } });
  await page.goto('/graphiql');
  const tab = (name: string) => page.getByRole('tab').filter({ hasText: name });
  for (const name of ['BestPathAsGreen', 'WhatJoinsThem', 'BestPathAsGreen']) {
    await tab(name).getByRole('button', { name, exact: true }).click();
    await expect.poll(() => tab(name).getAttribute('aria-selected')).toBe('true');
  }
  const editor = page.locator('.graphiql-query-editor');
  await expect.poll(() => editor.textContent()).toMatch(/query.BestPathAsGreen/);
  let asked: Request | undefined;
  page.on('request', (request) => {
    if (request.postData()?.includes('BestPathAsGreen')) asked = request;
  });
  const execute = page.locator('button.graphiql-execute-button');
  // It may still be busy with the schema.
  const pressed = async () => {
    if (!asked) await execute.click();
    return asked !== undefined;
  };
  await expect.poll(pressed, { timeout: 60_000, interval: 1_000 }).toBe(true);
  expect(asked?.headers()['claimgraph-clearance']).toBe('GREEN');
});
