// Does everything in view follow the lens: the path under the pointer, what was typed in vain, what a denial leaves of a word?
import { expect, test } from 'vitest';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor({ training: true });

const found = '/network?draw=ridge-brigade&ask=paths&from=ridge-brigade&to=ministry-of-transport';

test('a path under the pointer that the lens no longer lets through goes from the canvas and from the key', async () => {
  const { page } = on.here;
  const key = page.getByRole('list', { name: 'Key to the drawing' });
  await page.goto(found);
  await page.getByRole('button', { name: /^Path 1/ }).hover();
  await key.getByText('people').waitFor();
  // As a command does it: the pointer stays where it is.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('view as clear');
  await page.getByRole('option', { name: /View as TLP:CLEAR/, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('One path.').waitFor();
  await page.mouse.move(640, 600);
  await key.getByText('people').waitFor({ state: 'detached' });
  expect(await key.getByText('organizations').count()).toBe(1);
  await expectNoTrouble(on.here);
});

test('what is no date can be reset, also where nothing else is set', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=ridge-brigade');
  const holding = page.getByRole('textbox', { name: 'Holding in' });
  await holding.fill('garbage');
  await holding.press('Enter');
  await page.getByRole('button', { name: 'Reset' }).click();
  expect(await holding.inputValue()).toBe('');
  expect(await holding.getAttribute('aria-invalid')).toBe('false');
  await expectNoTrouble(on.here);
});

test('who goes to another page and back to the network finds the drawing as it was', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=ridge-brigade&draw=harbour-ring&entity=ridge-brigade');
  await page.getByText('2 entities and 1 tie drawn').waitFor();
  await page.getByRole('link', { name: 'its page' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ridge Brigade' }).waitFor();
  await page.getByRole('link', { name: 'Network', exact: true }).click();
  await page.getByText('2 entities and 1 tie drawn').waitFor();
  await expectNoTrouble(on.here);
});

test('figures that the lens does not change say so', async () => {
  const { page } = on.here;
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await page.goto('/network?draw=harbour-ring&entity=harbour-ring');
  await evidence.getByText('its page').waitFor();
  expect(await evidence.getByText('today, through no filter').count()).toBe(0);
  await page.goto('/network?draw=harbour-ring&entity=harbour-ring&known=2020-12-31');
  await evidence.getByText('today, through no filter').waitFor();
  await expectNoTrouble(on.here);
});
