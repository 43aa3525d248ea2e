// What a small window has room for: a tablet upright, a phone, a page at twice its size.
import { expect, test } from 'vitest';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor();

const four = '/network?draw=person-1&draw=body-1&draw=body-2&draw=place-1';

test('a table is never wider than its frame: what finds no room stands in the second line of its row, and is sorted by all the same', async () => {
  const { page } = on.here;
  for (const [width, height] of [
    [1280, 720],
    [820, 1180],
    [390, 844],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const rows of ['entities', 'ties', 'claims']) {
      await page.goto(`${four}&draw=body-3&show=table&rows=${rows}`);
      await page.getByRole('grid').getByRole('row').nth(2).waitFor();
      const [needed, there] = await page
        .locator('.table-frame')
        .evaluate((frame) => [frame.scrollWidth, frame.clientWidth] as const);
      expect(needed, `${rows} at ${width} pixels`).toBeLessThanOrEqual(there);
    }
  }
  await page.setViewportSize({ width: 820, height: 1180 });
  await page.goto(`${four}&show=table&rows=ties`);
  const led = page.getByRole('row', { name: /Karim Dossa/ });
  expect(await led.locator('.cell-below').textContent()).toContain('Against it: denied by 1');
  const against = page.getByRole('columnheader', { name: 'Against it' });
  await against.getByRole('button').click();
  expect(await against.getAttribute('aria-sort')).toBe('ascending');
  expect((await page.getByRole('grid').getByRole('row').nth(2).textContent()) ?? '').toContain('Karim Dossa');
  await expectNoTrouble(on.here);
});
