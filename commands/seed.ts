// npm run seed: loads the seed into the graph, with --training the training case into its own; with other arguments checks the
// files, and needs no database.
import { Ending } from '../server/ending.ts';
import { openDatabase } from '../server/database.ts';
import { load } from '../server/seeding.ts';
import { readSettings } from '../server/settings.ts';
import { step } from '../server/steps.ts';
import { main as check } from '../seed/main.ts';

const args = process.argv.slice(2);
const training = args.join() === '--training';
if (args.length > 0 && !training) process.exit(await check(args));

const ending = new Ending();
try {
  const settings = readSettings(training);
  const { store, close } = await step('Neo4j', (detail) => openDatabase(settings, detail));
  ending.add(close);
  await step('Constraints and indexes', () => store.setup());
  await step(training ? 'Training case' : 'Seed', (detail) => load(store, settings, detail));
  await ending.end(0);
} catch (error) {
  await ending.fail(error);
}
