// How the drawing is laid out, in a real browser: each layout by its address, and what the lanes are called.
import { expect, test } from 'vitest';
import { wrongs } from './axe.ts';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor();
const four = 'draw=person-1&draw=body-1&draw=body-2&draw=place-1';

test('lanes are named above the drawing, and keep to it when it is moved', async () => {
  const { page } = on.here;
  await page.goto(`/network?${four}&layout=lanes`);
  const lanes = page.getByRole('list', { name: 'Lanes, from left to right' });
  await lanes.waitFor();
  // Nothing stands in the last lane: it may lie beyond what is seen.
  expect((await lanes.getByRole('listitem').allTextContents()).slice(0, 3)).toEqual([
    'Armed and illicit groups, as claimed',
    'Go-betweens and others',
    'State institutions and missions',
  ]);
  const state = lanes.getByText('State institutions and missions');
  const before = (await state.boundingBox())!;
  await page.getByRole('application', { name: /^Drawing/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await state.boundingBox())!.x).toBeCloseTo(before.x + 60, 0);
  expect((await state.boundingBox())!.y).toBe(before.y);
  await on.here.picture('network-lanes');
  expect(await wrongs(page)).toEqual([]);
  await expectNoTrouble(on.here);
});

test('every layout finds places for all that is drawn, and each puts them elsewhere', async () => {
  const { page } = on.here;
  const standings = new Set<string>();
  for (const layout of ['force', 'radial', 'layered', 'lanes']) {
    await page.goto(`/network?${four}&layout=${layout}`);
    const places = () => new URL(page.url()).searchParams.get('at') ?? '';
    await expect.poll(places).toMatch(/^[\da-z]{24}$/);
    standings.add(places());
  }
  expect(standings.size).toBe(4);
  await expectNoTrouble(on.here);
});
