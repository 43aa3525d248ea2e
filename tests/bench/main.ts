// npm run bench: how fast is it, beside the bare driver on the same data in the same run?
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeInBulk } from './bulk/bulk.ts';
import { canvas } from './canvas/canvas.ts';
import { type Database, database } from './database.ts';
import { fields, prepared } from './fields/fields.ts';
import { InventedGraph } from './graph.ts';
import { loading, refreshing } from './loading.ts';
import { paths } from './paths/paths.ts';
import { type Answering, startAnswering } from './process.ts';
import { type Row, table, writeJson } from './report.ts';
import { requests } from './requests.ts';
import { writing } from './writing.ts';

const usage = [
  'npm run bench -- [canvas | paths | questions] [--scale 1] [--batch 5000] [--seconds 9] [--keep folder] [--json file]',
  '  canvas     how smooth the network is in a browser, beside sigma.js; makes its own graphs, whatever the scale',
  '  paths      how fast paths are found',
  '  questions  how fast money, trees, groups, changes and coverage are; with none of these, how fast everything is written, loaded and asked',
  '  --scale    what share of 100,000 entities, 400,000 ties, 600,000 claims: 0.001 to 1, for paths and questions to 10 (written in bulk above 1)',
  '  --batch    claims that are sent at once, 1 to 10,000',
  '  --seconds  how long each kind of request is asked',
  '  --keep     where the graph stays, so that the next run with the same folder and scale needs not write it again',
  '  --json     where to write the numbers as JSON',
];

export async function main(args: readonly string[]): Promise<void> {
  const { what, scale, batch, seconds, keep, json } = settings(args);
  const started = performance.now();
  const step = (what: string) => console.log(`${clock(started)}  ${what}`);
  if (what === 'canvas') {
    const rows = await canvas(step);
    report(rows, json, {}, started);
    return;
  }
  const open: (Database | Answering)[] = [];
  const opened = async <T extends Database | Answering>(one: Promise<T>): Promise<T> => {
    const it = await one;
    open.unshift(it);
    return it;
  };
  const close = async () => {
    for (const one of open.splice(0)) await one.stop();
  };
  // What was being asked fails when its server goes; nothing but the end of the databases is waited for then.
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      ending = true;
      void close().finally(() => process.exit(1));
    });
  const rows: Row[] = [];
  const graph = new InventedGraph(scale);
  try {
    // What was written whole is marked, with how much it is.
    const written = keep === undefined ? null : join(keep, `written-${scale}`);
    const noteWritten = () => {
      if (written !== null) writeFileSync(written, String(graph.claims));
    };
    const isThere = written !== null && existsSync(written);
    const inBulk = scale > 1;
    step(isThere ? `Starting the database in ${keep}` : 'Starting the database');
    const ours = await opened(database(keep, { setUp: isThere || !inBulk }));
    if (inBulk && !isThere) {
      step(`Writing ${graph.size.ties.toLocaleString('en')} ties and the claims about them in bulk`);
      await writeInBulk(ours, graph, (what) => step(`  ${what}`));
      noteWritten();
    }
    const server = await opened(startAnswering('ours.ts', ours.address));
    if (isThere) {
      // The graph goes on from where it was left.
      if (!inBulk) for (const _ of graph.batches(batch, Number(readFileSync(written, 'utf8'))));
    } else if (!inBulk) {
      const bare = await opened(database());
      step(`Recording ${graph.size.claims.toLocaleString('en')} claims, and writing the same bare`);
      rows.push(await writing(server.url, ours, bare, graph, batch));
      open.splice(open.indexOf(bare), 1);
      noteWritten();
    }
    if (what === 'paths') {
      step('Looking for paths');
      rows.push(...(await paths(server.url, ours)));
    } else if (what === 'questions') {
      step('Asking what needs the whole graph');
      const marked = keep === undefined ? null : join(keep, 'prepared');
      if (marked === null || !existsSync(marked)) await prepared(server, ours);
      if (marked !== null) writeFileSync(marked, '');
      rows.push(...(await fields(server, ours)));
    } else {
      step('Loading and refreshing the columns');
      rows.push(...(await loading(ours)));
      rows.push(...(await refreshing(server.url, ours, graph)));
      step(`Asking, ${seconds} s a question and side`);
      const byHand = await opened(startAnswering('byHand/server.ts', ours.address));
      rows.push(...(await requests(server.url, byHand.url, ours, graph, seconds)));
    }
    if (!inBulk) noteWritten();
    step('Done');
  } catch (error) {
    if (ending) return;
    throw error;
  } finally {
    if (!ending) await close();
  }
  report(rows, json, { scale, batch, claims: graph.claims, ties: graph.ties }, started);
}

function report(
  rows: readonly Row[],
  json: string | undefined,
  about: Record<string, unknown>,
  started: number,
): void {
  console.log(['', ...table(rows), '', ...rows.map(({ what, note }) => `${what}: ${note}`)].join('\n'));
  if (json !== undefined) writeJson(json, { ...about, seconds: (performance.now() - started) / 1000 }, rows);
}

function settings(args: readonly string[]): {
  what: string | undefined;
  scale: number;
  batch: number;
  seconds: number;
  keep: string | undefined;
  json: string | undefined;
} {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      scale: { type: 'string', default: '1' },
      batch: { type: 'string', default: '5000' },
      seconds: { type: 'string', default: '9' },
      keep: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const within = (name: 'scale' | 'batch' | 'seconds', least: number, most: number): number => {
    const value = Number(values[name]);
    if (value >= least && value <= most) return value;
    throw new Error([`--${name} is ${values[name]}. Give ${least} to ${most}.`, ...usage].join('\n'));
  };
  if (values.help) throw new Error(usage.join('\n'));
  const [what, ...rest] = positionals;
  if ((what !== undefined && !['canvas', 'paths', 'questions'].includes(what)) || rest.length > 0)
    throw new Error([`There is no bench "${positionals.join(' ')}".`, ...usage].join('\n'));
  return {
    what,
    scale: within('scale', 0.001, what === undefined ? 1 : 10),
    batch: within('batch', 1, 10_000),
    seconds: within('seconds', 0.1, 600),
    keep: values.keep && resolve(values.keep),
    json: values.json,
  };
}

function clock(started: number): string {
  const seconds = Math.round((performance.now() - started) / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2)}:${String(seconds % 60).padStart(2, '0')}`;
}
