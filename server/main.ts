// Starts everything, a step a line, and prints the address last.
import { createServer } from 'node:net';
import { Ending } from './ending.ts';
import { StartFailure } from './failure.ts';
import { readFlags, readSettings } from './settings.ts';
import { say, step } from './steps.ts';

export interface MainOptions {
  /** Without it only the API is served: in development the page comes from elsewhere. */
  page: boolean;
}

/** Runs the server until it is told to end; then exits the process. */
export async function main(args: readonly string[], { page }: MainOptions = { page: true }): Promise<void> {
  const ending = new Ending();
  try {
    await start(args, page, ending);
  } catch (error) {
    await ending.fail(error);
  }
}

async function start(args: readonly string[], page: boolean, ending: Ending): Promise<void> {
  const { empty, training } = readFlags(args);
  const settings = readSettings(training);
  const { host, port } = settings;
  await portIsFree(host, port);
  // Loaded only now: it takes a second, and who mistyped a setting need not wait for it.
  const { openDatabase } = await import('./database.ts');
  const { keepEmpty, seed } = await import('./seeding.ts');
  const { serve } = await import('./http.ts');
  const { planAll } = await import('./planning.ts');
  const { questionsFor } = await import('./questions.ts');
  const { buildPage, pageFolder } = await import('./page.ts');
  const { store, close } = await step('Neo4j', (detail) => openDatabase(settings, detail));
  ending.add(close);
  await step('Constraints and indexes', () => store.setup());
  if (empty) await keepEmpty(store, settings);
  else await step(training ? 'Training case' : 'Seed', (detail) => seed(store, settings, detail));
  if (page) await step('Page', buildPage);
  const questions = empty ? [] : questionsFor(training);
  const served = await step('Server', () =>
    serve({ store, host, port, questions, ...(page ? { clientFolder: pageFolder } : {}) }).catch(
      (error: NodeJS.ErrnoException) => {
        // Taken meanwhile.
        throw error.syscall === 'listen' ? cannotListen(host, port, error) : error;
      },
    ),
  );
  ending.add(() => served.close());
  if (training) say('\nEverything in this graph is invented.');
  void planAll(store);
  say(page ? `\nClaimgraph is ready at ${served.url}` : 'The API is ready');
}

// Asked before anything that takes time: a database started for nothing helps nobody.
function portIsFree(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(host, port, error)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function cannotListen(host: string, port: number, { code, message }: NodeJS.ErrnoException): StartFailure {
  if (code === 'EADDRINUSE') {
    return new StartFailure(`Port ${port} at ${host} is taken by another program.`, [
      'end that program, or if it is Claimgraph, use it',
      `or choose another port: PORT=${port < 65_535 ? port + 1 : 4001} npm start, or PORT=0 for any that is free`,
    ]);
  }
  if (code === 'EACCES') {
    return new StartFailure(`This user may not listen at port ${port}.`, [
      'choose one from 1024 up: PORT=4000 npm start',
    ]);
  }
  return new StartFailure(`HOST is "${host}", and this machine cannot listen there (${code ?? message}).`, [
    'use HOST=127.0.0.1 for this machine alone, HOST=0.0.0.0 for every network that it is in',
  ]);
}

if (import.meta.main) await main(process.argv.slice(2));
