// What a hand does to a drawing, with a real mouse: strokes and rests, and how long each frame took meanwhile.
import './asking.ts';
import type { Page } from 'playwright-core';

const lasting = 4_000;
/** Milliseconds of one stroke, and of the rest after it. */
const stroke = 900;
const rest = 300;
/** In these it begins. */
const firstFrames = 3;

type Stroke = (page: Page, turn: number) => Promise<void>;
interface Gesture {
  begin?: (page: Page) => Promise<void>;
  move: Stroke;
  end?: (page: Page) => Promise<void>;
}

export async function during(page: Page, { begin, move, end }: Gesture): Promise<number[]> {
  await page.mouse.move(4, 60);
  await page.waitForTimeout(1_500);
  await page.evaluate(() => window.frameTimes.start());
  const until = Date.now() + lasting;
  let turn = 0;
  while (Date.now() < until) {
    await begin?.(page);
    const strokeEnd = Date.now() + stroke;
    while (Date.now() < strokeEnd) await move(page, turn++);
    await end?.(page);
    await page.waitForTimeout(rest);
  }
  const frames = await page.evaluate(() => window.frameTimes.recorded());
  return frames.slice(firstFrames);
}

/** Drags round and round, from a corner in which nothing stands. */
export const pan: Gesture = {
  begin: async (page) => {
    await page.mouse.move(4, 60);
    await page.mouse.down();
  },
  move: (page, turn) =>
    page.mouse.move(300 - 290 * Math.cos(turn / 20), 300 + 230 * Math.sin(turn / 14), { steps: 1 }),
  end: (page) => page.mouse.up(),
};

/** Nearer, and back again. */
export const zoom: Gesture = {
  begin: (page) => page.mouse.move(640, 360),
  move: (page, turn) => page.mouse.wheel(0, turn % 60 < 30 ? -40 : 40),
};

/** Over entities and ties, without a button. */
export const point: Gesture = {
  move: (page, turn) => page.mouse.move(640 + 400 * Math.cos(turn / 40), 360 + 250 * Math.sin(turn / 26)),
};
