// npm run seed: loads the seed into the graph; with arguments, checks its files and needs no database.
import { Ending } from '../server/ending.ts';
import { openDatabase } from '../server/database.ts';
import { load } from '../server/seeding.ts';
import { readSettings } from '../server/settings.ts';
import { step } from '../server/steps.ts';
import { main as check } from '../seed/main.ts';

const args = process.argv.slice(2);
if (args.length > 0) process.exit(await check(args));

const ending = new Ending();
try {
  const settings = readSettings();
  const { store, close } = await step('Neo4j', (detail) => openDatabase(settings, detail));
  ending.add(close);
  await step('Constraints and indexes', () => store.setup());
  await step('Seed', (detail) => load(store, settings, detail));
  await ending.end(0);
} catch (error) {
  await ending.fail(error);
}
