// npm run fuse: fuses everything anew from the claims alone. The result is the same, or what was there was wrong.
import { Ending } from '../server/ending.ts';
import { openDatabase } from '../server/database.ts';
import { fuseAll } from '../server/record/fuseAll.ts';
import { readSettings } from '../server/settings.ts';
import { step } from '../server/steps.ts';

const ending = new Ending();
try {
  const settings = readSettings();
  const { store, close } = await step('Neo4j', (detail) => openDatabase(settings, detail));
  ending.add(close);
  await step('Constraints and indexes', () => store.setup());
  await step('Fuse', async (detail) => {
    const claims = await fuseAll(store, Date.now, (done) => detail(`${done} claims so far`));
    detail(`${claims} claims`);
  });
  await ending.end(0);
} catch (error) {
  await ending.fail(error);
}
