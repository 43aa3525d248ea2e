// The same day without a mouse.
import { expect, test } from 'vitest';
import { download, evidence, expectTheGreenPath, line, paths, settled, sheet, sourcesOf } from './day.ts';
import { tabTo, tabUntil, tell } from './keyboard.ts';
import { dialog, effect, recorded, typeClaim } from './recording.ts';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor({ training: true });

test('by keyboard alone: find, connect, prove, lower the clearance, record, undo and save', async () => {
  const { page } = on.here;
  await page.goto('/');
  await tell(page, 'go to network', 'network');
  await page.getByText('Nothing is drawn yet').waitFor();
  await tell(page, 'Rigde Brigade', 'Ridge Brigade');
  await evidence(page).getByText('Its ties drawn here').waitFor();
  await tell(page, 'paths from', 'Paths from');
  await tell(page, 'Ministry of Transport', 'Ministry of Transport');
  await tell(page, 'paths to', 'Paths to');
  await page.getByText(/\d paths, the best first/).waitFor();

  await tabUntil(
    page,
    paths(page)
      .first()
      .getByRole('button', { name: /^Path 1/ }),
    'the first path',
  );
  await page.keyboard.press('Enter');
  await page.getByText('Its ties, in order').waitFor();
  await tabUntil(
    page,
    paths(page)
      .first()
      .getByRole('button', { name: /weakest link/ }),
    'its weakest link',
  );
  await page.keyboard.press('Enter');
  await evidence(page).locator('article').first().waitFor();

  await tell(page, 'view as green', 'GREEN');
  await expectTheGreenPath(page);
  await tabUntil(
    page,
    paths(page)
      .first()
      .getByRole('button', { name: /weakest link/ }),
    'its weakest link',
  );
  await page.keyboard.press('Enter');
  const summary = evidence(page).locator('.tie-summary');
  await summary.waitFor();
  const before = await sourcesOf(summary);
  await typeClaim(page, { title: 'Diary of a Pilot', published: '2022-02' });
  await effect(page, 'Independent sources')
    .getByText(String(before + 1), { exact: true })
    .waitFor();
  await tabTo(page, 'Record');
  await page.keyboard.press('Enter');
  await recorded(page).waitFor();
  await tabUntil(page, dialog(page).getByRole('button', { name: 'Close' }).first(), 'Close');
  await page.keyboard.press('Enter');
  await dialog(page).waitFor({ state: 'detached' });
  await summary.getByText(`${before + 1} sources`).waitFor();

  await tell(page, 'explore', 'Explore');
  const start = await settled(page);
  await tell(page, 'lay out lanes', 'lanes');
  await expect.poll(() => sheet(page)).not.toBe(start);
  await settled(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => sheet(page)).toBe(start);

  const rows = page.locator('.drawn-list .pick');
  const seen = [start];
  for (let step = 0; step < 20; step++) {
    await tabUntil(page, rows.nth(step % 3), 'a row of what is drawn');
    await page.keyboard.press(step < 2 ? 'h' : 'p');
    await expect.poll(() => sheet(page)).not.toBe(seen.at(-1));
    seen.push(await settled(page));
  }
  for (const before of seen.slice(0, -1).toReversed()) {
    await page.keyboard.press('Control+z');
    await expect.poll(() => sheet(page)).toBe(before);
  }

  await tell(page, 'save picture', 'Save picture');
  await dialog(page).waitFor();
  await tabUntil(
    page,
    dialog(page)
      .getByRole('radio', { name: /SVG/ })
      .or(dialog(page).getByRole('radio', { name: /PNG/ }))
      .first(),
    'PNG or SVG',
  );
  await page.keyboard.press('ArrowDown');
  await tabUntil(page, dialog(page).getByRole('button', { name: /^Save/ }), 'Save');
  const saved = await download(page, () => page.keyboard.press('Enter'));
  expect(saved.length).toBeGreaterThan(1_000);
  await page.keyboard.press('Escape');

  const [address, count] = [page.url(), await line(page).textContent()];
  await page.reload();
  await expect.poll(() => line(page).textContent()).toBe(count);
  expect(page.url()).toBe(address);
  await expectNoTrouble(on.here);
});
