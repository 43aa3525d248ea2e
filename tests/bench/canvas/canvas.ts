// How smooth is the canvas, beside sigma.js on the same networks in the same browser?
import './asking.ts';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build, preview } from 'vite';
import { openBrowser } from '../../browser/visit.ts';
import { median } from '../loading.ts';
import type { Row } from '../report.ts';
import { firstLoad } from './firstLoad.ts';
import { during, pan, point, zoom } from './gestures.ts';
import { tiesEach } from './planted.ts';

const sizes = [300, 1_000, 5_000];
/** The most that one frame in twenty may take while it is moved, in milliseconds. */
const frameAtMost: Readonly<Record<number, number>> = { 300: 34, 1_000: 100 };
const layoutAtMost = 10_000;

const configFile = join(import.meta.dirname, 'vite.config.ts');
const pictures = join(import.meta.dirname, '../../../test-output');

interface Measured {
  firstDraw: number;
  layout: number;
  /** The longest that the page answered nothing, while it opened and while it was arranged. */
  pause: number;
  pan: number[];
  zoom: number[];
  point: number[];
  find: number;
  megabytes: number;
}

export async function canvas(step: (what: string) => void): Promise<Row[]> {
  await build({ configFile, logLevel: 'error' });
  const served = await preview({ configFile, logLevel: 'warn', preview: { port: 0, host: '127.0.0.1' } });
  const browser = await openBrowser();
  try {
    const rows: Row[] = [];
    for (const count of sizes) {
      const measured = async (by: string) => {
        step(`${count.toLocaleString('en')} entities, drawn by ${by}`);
        return await measure(browser, served.resolvedUrls!.local[0]!, by, count);
      };
      const beside = await measured('sigma');
      rows.push(...rowsOf(count, await measured('ours'), beside));
    }
    step('The page itself, with 300 entities');
    return [...rows, ...(await firstLoad(browser))];
  } finally {
    await browser.close();
    await served.close();
  }
}

async function measure(browser: Browser, url: string, by: string, count: number): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const broken: string[] = [];
  page.on('pageerror', ({ message }) => broken.push(message));
  await page.goto(`${url}drawn.html?by=${by}&count=${count}`);
  const opened = await page.evaluate(() => window.drawn);
  const arranged = await page.evaluate(() => window.arrange());
  const frames = {
    pan: await during(page, pan),
    zoom: await during(page, zoom),
    point: await during(page, point),
  };
  const find = await page.evaluate(() => window.find());
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.screenshot({ path: join(pictures, `canvas-${count}-${by}.png`) });
  await context.close();
  if (broken.length > 0) throw new Error(`The page of the bench broke: ${broken.join('; ')}`);
  return {
    ...frames,
    firstDraw: opened.firstDraw,
    layout: arranged.layout,
    pause: Math.max(opened.pause, arranged.pause),
    find,
    megabytes: usedSize / 1e6,
  };
}

function rowsOf(count: number, ours: Measured, sigma: Measured): Row[] {
  const row = (what: string, unit: string, one: number, other: number, more: Partial<Row> = {}): Row => ({
    what: `${count.toLocaleString('en')}: ${what}`,
    unit,
    ours: one,
    beside: other,
    ratio: other / one,
    note: `${(count * tiesEach).toLocaleString('en')} ties`,
    ...more,
  });
  const frames = (what: string, key: 'pan' | 'zoom' | 'point'): Row[] => [
    row(`${what}, median frame`, 'ms', median(ours[key]), median(sigma[key])),
    row(`${what}, p95 frame`, 'ms', p95(ours[key]), p95(sigma[key]), {
      ...(key !== 'point' && frameAtMost[count] !== undefined && { atMost: frameAtMost[count] }),
      note: `the longest ${longest(ours[key])} ms, beside ${longest(sigma[key])} ms`,
    }),
  ];
  return [
    row('first draw', 'ms', ours.firstDraw, sigma.firstDraw),
    row('layout', 'ms', ours.layout, sigma.layout, { atMost: layoutAtMost }),
    row('longest pause until it is arranged', 'ms', ours.pause, sigma.pause),
    ...frames('panning', 'pan'),
    ...frames('zooming', 'zoom'),
    ...frames('pointing', 'point'),
    row('found, marked and in view', 'ms', ours.find, sigma.find),
    row('memory', 'MB', ours.megabytes, sigma.megabytes, {
      note: 'of JavaScript; what sigma.js gives the graphics card is not in it',
    }),
  ];
}

function p95(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * 0.95)] ?? Number.NaN;
}

function longest(numbers: readonly number[]): number {
  return Math.round(Math.max(...numbers));
}
