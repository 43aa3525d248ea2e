// How much does the page load at first, and how soon does it show something? As its readers get it: built, and served with a graph.
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { pino } from 'pino';
import { serve } from '../../../server/http.ts';
import { buildPage, pageFolder } from '../../../server/page.ts';
import { database } from '../database.ts';
import { InventedGraph } from '../graph.ts';
import type { Row } from '../report.ts';
import { record } from '../writing.ts';
import { tableRows } from './table.ts';

/** Of 100,000 entities. */
const scale = 0.003;
const drawn = 300;
const kilobytesAtMost = 300;
const drawAtMost = 1_500;

interface Loaded {
  /** Names of the scripts, and what each takes when it is compressed. */
  scripts: Map<string, number>;
  /** Milliseconds from when scripts, styles and the answer had come until something was there. */
  drawn: number;
  /** Milliseconds that the server took for its longest answer until then. */
  answer: number;
}

export async function firstLoad(browser: Browser): Promise<Row[]> {
  await buildPage(() => undefined);
  const base = await database();
  const log = pino({ level: 'silent' });
  const served = await serve({
    store: base.store,
    host: '127.0.0.1',
    port: 0,
    clientFolder: pageFolder,
    log,
  });
  try {
    const graph = new InventedGraph(scale);
    for (const batch of graph.batches(5_000)) await record(`${served.url}/graphql`, batch);
    const draw = Array.from({ length: drawn }, (_, at) => `draw=${graph.idOf(at)}`).join('&');
    const start = await load(browser, `${served.url}/`, () => document.querySelector('main h1') !== null);
    const address = `${served.url}/network?${draw}`;
    const first = await load(browser, address, isCanvasDrawn);
    const again = await load(browser, address, isCanvasDrawn);
    return [
      ...rowsOf('/', start),
      ...rowsOf('/network', first),
      answerRow(`/network: the server's first answer of ${drawn} entities`, first),
      answerRow('/network: the same, asked again', again),
      drawnRow('/network: drawn after its bytes came, opened again', again),
      ...(await tableRows(browser, served.url)),
    ];
  } finally {
    await served.close();
    await base.stop();
  }
}

async function load(browser: Browser, url: string, isThere: () => boolean): Promise<Loaded> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const scripts = new Map<string, number>();
  const sizes: Promise<void>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith('.js')) return;
    sizes.push(
      response
        .body()
        .then((body) => void scripts.set(pathname.replace('/assets/', ''), gzipSync(body).length)),
    );
  });
  await page.goto(url);
  // The page allows no text to be run as a program, which is how Playwright itself would wait.
  while (!(await page.evaluate(isThere))) await page.waitForTimeout(10);
  const times = await timesOf(page);
  await Promise.all(sizes);
  await page.close();
  return { scripts, ...times };
}

// The layout's thread draws nothing first, and is not waited for; the server's time is told apart from the page's.
function timesOf(page: Page): Promise<Pick<Loaded, 'drawn' | 'answer'>> {
  return page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const code = entries.filter(({ name }) => /\.(js|css)$/.test(name) && !name.includes('arranging'));
    const answers = entries.filter(({ name }) => name.endsWith('/graphql'));
    const bytes = Math.max(...[...code, ...answers].map(({ responseEnd }) => responseEnd));
    const answer = Math.max(0, ...answers.map(({ duration }) => duration));
    return { drawn: performance.now() - bytes, answer };
  });
}

function isCanvasDrawn(): boolean {
  const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-id="layer2-node"]');
  if (!canvas || canvas.width === 0) return false;
  const pixels = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
  return pixels.some((value) => value > 0);
}

const alone = { beside: null, ratio: null };

function answerRow(what: string, { answer }: Loaded): Row {
  return { ...alone, what, unit: 'ms', ours: answer, note: 'of its longest until then' };
}

function drawnRow(what: string, { drawn }: Loaded): Row {
  return { ...alone, what, unit: 'ms', ours: drawn, atMost: drawAtMost, note: 'until something is there' };
}

function rowsOf(path: string, loaded: Loaded): Row[] {
  const { scripts } = loaded;
  const kilobytes = [...scripts.values()].reduce((sum, size) => sum + size, 0) / 1_000;
  const parts = [...scripts].map(([name, size]) => `${name} ${(size / 1_000).toFixed(1)}`).join(', ');
  return [
    {
      ...alone,
      what: `${path}: JavaScript, compressed`,
      unit: 'kB',
      ours: kilobytes,
      atMost: kilobytesAtMost,
      note: parts,
    },
    drawnRow(`${path}: drawn after its bytes came`, loaded),
  ];
}
