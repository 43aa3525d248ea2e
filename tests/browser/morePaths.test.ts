// Are there more paths than are listed at first, and is the list then the same, only longer?
import { expect, test } from 'vitest';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor({ training: true });

test('more paths come behind those that are listed, and the link has them all', async () => {
  const { page } = on.here;
  const names = () => page.locator('.path').allInnerTexts();
  const more = page.getByRole('button', { name: 'More paths' });
  await page.goto('/network?ask=paths&from=ridge-brigade&to-all=STATE_INSTITUTION');
  await page.getByText('The 8 best paths; there are more.').waitFor();
  const before = await names();
  expect(before.length).toBe(8);
  // While the others are looked for, nothing else is said of those that are there.
  let go = () => {};
  const mayGo = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/graphql', async (route) => {
    await mayGo;
    await route.fallback();
  });
  await more.click();
  await page.getByRole('button', { name: 'Looking …' }).waitFor();
  expect(await page.locator('.paths-count').textContent()).toBe('The 8 best paths; there are more.');
  expect(await names()).toEqual(before);
  go();
  await page.unroute('**/graphql');
  await page.getByText('11 paths, the best first.').waitFor();
  const after = await names();
  expect(after.length).toBe(11);
  expect(after.slice(0, 8)).toEqual(before);
  await page.reload();
  await expect.poll(names).toEqual(after);

  // Another question begins anew, and where there are no more, none are promised.
  await page.getByRole('button', { name: 'Swap the two' }).click();
  await page.getByText('The 8 best paths; there are more.').waitFor();
  await page.goto('/network?ask=paths&from=ridge-brigade&to=ministry-of-transport');
  await page.getByText('8 paths, the best first.').waitFor();
  expect(await more.count()).toBe(0);
  await expectNoTrouble(on.here);
});
