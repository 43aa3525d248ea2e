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
import { recordInto } from './record/recordInto.ts';
import type { Settings } from './settings.ts';
import type { Detail } from './steps.ts';

/** What was loaded into which graph, by the graph's epoch: a digest of the seed's files, or "none" where it was opened empty. */
type Loaded = Record<string, string>;

const none = 'none';

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

/** Loads the seed, whatever was loaded before: what the graph has already is left as it is. */
export async function load(store: Store, settings: Settings, detail: Detail): Promise<void> {
  await keepApart(store, settings);
  const { epoch } = await graphOf(store);
  const { folder, digest } = filesOf(settings);
  const record: RecordClaims = (claims, at) => {
    if ((at !== undefined) !== settings.training)
      throw new Error(
        `The files in ${folder} are ${settings.training ? 'not ' : ''}fiction: nothing was recorded.`,
      );
    return recordInto(store, at === undefined ? Date.now : () => at)(claims);
  };
  const { claims, created } = await loadSeed(record, folder, (done, total) =>
    detail(`${done} of ${total} claims`),
  );
  note(settings.home, epoch, digest);
  detail(
    `${claims} claims, ${created === 0 ? 'all there before' : `${created} new with the names they give`}`,
  );
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
