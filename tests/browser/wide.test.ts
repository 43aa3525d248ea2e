// Can the drawing have the whole width, and is what proves it still at hand?
import { expect, test } from 'vitest';
import { wrongs } from './axe.ts';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor({ training: true });

const evidence = () => on.here.page.getByRole('complementary', { name: 'Evidence' });
const listed = () => on.here.page.getByRole('button', { name: 'Ties and claims of: Ridge Brigade' });

async function widen(): Promise<void> {
  await listed().waitFor();
  await on.here.page.getByRole('button', { name: 'The whole width' }).click();
  await listed().waitFor({ state: 'hidden' });
}

test('the drawing takes the whole width, evidence stands beside it, and the choice is kept', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=ridge-brigade&draw=harbour-ring');
  await widen();
  const { width } = (await page.getByRole('main').boundingBox())!;
  expect(width).toBe(page.viewportSize()?.width);
  expect(await evidence().isVisible()).toBe(false);

  await page.goto('/network?draw=ridge-brigade&draw=harbour-ring&entity=ridge-brigade');
  await evidence().getByText('Its ties drawn here').waitFor();
  expect(await listed().isVisible()).toBe(false);
  expect(await wrongs(page)).toEqual([]);

  await evidence().press('w');
  await listed().waitFor();
  await expectNoTrouble(on.here);
});

test('who asks for paths from the wide drawing sees them come', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=ridge-brigade&entity=ridge-brigade');
  await widen();
  await evidence().getByRole('button', { name: 'Paths from here' }).click();
  await page.getByRole('combobox', { name: 'To', exact: true }).waitFor();
  await expectNoTrouble(on.here);
});
