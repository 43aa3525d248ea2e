// Light and dark: what is drawn on the canvas, outside of the page's styles, follows at once.
import { expect, test } from 'vitest';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor();

test('the canvas has the colours of the theme that was just chosen', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=person-1&draw=body-1');
  await expect.poll(() => new URL(page.url()).searchParams.get('at')?.length, { timeout: 30_000 }).toBe(12);
  const next = page.getByTitle('Light, dark, or as the system has it');
  const theme = () => page.locator('html').getAttribute('data-theme');
  /** Those in which most is drawn: of the two signs, and of the letters. */
  const colours = () =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-id="layer2-node"]')!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const counts: Record<string, number> = {};
      for (let at = 0; at < data.length; at += 4) {
        const colour = data.subarray(at, at + 3).join(' ');
        if (data[at + 3] === 255) counts[colour] = (counts[colour] ?? 0) + 1;
      }
      const names = Object.keys(counts).sort((one, other) => counts[other]! - counts[one]!);
      return names.slice(0, 3).sort().join(', ');
    });
  /** Once nothing is being drawn any more. */
  const atRest = async () => {
    let last = '';
    const isSame = async () => {
      const before = last;
      last = await colours();
      return last === before;
    };
    await expect.poll(isSame, { interval: 700 }).toBe(true);
    return last;
  };
  const inSystem = await atRest();
  await next.click();
  expect(await theme()).toBe('light');
  await next.click();
  expect(await theme()).toBe('dark');
  await expect.poll(colours, { timeout: 20_000 }).not.toBe(inSystem);
  const inDark = await atRest();
  await page.reload();
  await expect.poll(colours, { timeout: 20_000 }).toBe(inDark);
  await next.click();
  expect(await theme()).toBe(null);
  await expect.poll(colours, { timeout: 20_000 }).toBe(inSystem);
  await expectNoTrouble(on.here);
});
