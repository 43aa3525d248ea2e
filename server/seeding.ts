// Loads the seed, or the training case, once into each graph, and keeps it out of a graph that was opened empty.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSeed, type RecordClaims } from '../seed/load.ts';
import { documentsFolder, trainingFolder } from '../seed/main.ts';
import type { Store } from './ask.ts';
import { digestOf } from './digest.ts';
import { StartFailure } from './failure.ts';
import { keepApart } from './fiction.ts';
import { graphOf } from './graphOf.ts';
import { recordInto, retractOthers } from './record/recordInto.ts';
import type { Settings } from './settings.ts';
import type { Detail } from './steps.ts';

/** What was loaded into which graph, by the graph's epoch: a digest of the seed's files, or "none" where it was opened empty. */
type Loaded = Record<string, string>;

const none = 'none';
/** Who recorded what the files say. */
const author = 'seed';

/** Loads the seed unless this graph has it, or is to have none. Throws a StartFailure rather than mix fiction and fact. */
export async function seed(store: Store, settings: Settings, detail: Detail): Promise<void> {
  await keepApart(store, settings);
  const { epoch } = await graphOf(store);
  const { digest } = filesOf(settings);
  const loaded = readLoaded(settings.home)[epoch];
  if (loaded === none && !settings.training) return detail('none: this graph was opened empty');
  if (loaded === digest) return detail('loaded before');
  await load(store, settings, detail);
}

/** Loads the seed, whatever was loaded before. */
export async function load(store: Store, settings: Settings, detail: Detail): Promise<void> {
  await keepApart(store, settings);
  const { epoch } = await graphOf(store);
  const { folder, digest } = filesOf(settings);
  const { claims, created, gone } = await loadFrom(store, folder, settings.training, detail);
  note(settings.home, epoch, digest);
  const news = created === 0 ? 'all there before' : `${created} new with the names they give`;
  detail(`${claims} claims, ${news}${gone === 0 ? '' : `, ${gone} retracted that the files no longer give`}`);
}

/**
 * Loads the files of a folder: what the graph has already is left as it is, and what was loaded from files that no longer say so is
 * retracted. Returns how many claims they amount to, how many of these are new, and how many are gone.
 */
export async function loadFrom(
  store: Store,
  folder: string,
  fictional: boolean,
  detail: Detail = () => {},
): Promise<{ claims: number; created: number; gone: number }> {
  const record: RecordClaims = (claims, at) => {
    if ((at !== undefined) !== fictional)
      throw new Error(`The files in ${folder} are ${fictional ? 'not ' : ''}fiction: nothing was recorded.`);
    return recordInto(store, author, at === undefined ? Date.now : () => at)(claims);
  };
  const { ids, ...loaded } = await loadSeed(record, folder, (done, total) =>
    detail(`${bar(done / Math.max(total, 1))} ${done} of ${total} claims`),
  );
  const gone = await retractOthers(store, author, ids, 'No longer in the files of the seed.');
  return { ...loaded, gone };
}

// How much of it is done, for the eye.
function bar(share: number): string {
  const full = Math.round(share * 20);
  return '█'.repeat(full) + '░'.repeat(20 - full);
}

/** Marks the graph as one without the seed. Throws a StartFailure if it holds something, or is fiction. */
export async function keepEmpty(store: Store, settings: Settings): Promise<void> {
  await keepApart(store, settings);
  const { epoch, version } = await graphOf(store);
  if (version > 0) {
    throw new StartFailure(
      `--empty asks for an empty graph, and the one in ${settings.neo4j?.uri ?? settings.home} holds claims already.`,
      [
        'leave out --empty to open it as it is',
        settings.neo4j
          ? 'or name an empty database in NEO4J_URI and NEO4J_DATABASE'
          : 'or open a new one: CLAIMGRAPH_HOME=<another folder> npm start -- --empty',
      ],
    );
  }
  note(settings.home, epoch, none);
}

function filesOf({ training }: Settings): { folder: string; digest: string } {
  return training
    ? { folder: trainingFolder, digest: digestOf('seed/training') }
    : { folder: documentsFolder, digest: digestOf('seed/documents') };
}

function readLoaded(home: string): Loaded {
  const path = join(home, 'loaded.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Loaded) : {};
}

function note(home: string, epoch: string, what: string): void {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'loaded.json'), JSON.stringify({ ...readLoaded(home), [epoch]: what }));
}
