// What is too much to look at: hundreds drawn at once, in a real browser, through the front door.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { SentClaim } from '../../server/record/inputs.ts';
import { expectNoTrouble, visitor } from './visitor.ts';

const crowd = 520;
const source: SentClaim['source'] = {
  id: 'src-register',
  title: 'Register of Carriers',
  kind: 'OFFICIAL_REGISTER',
  authors: ['Office of Carriers'],
  publishedOn: '2015',
};

/** Every carrier is a member of one of two leagues. */
const carriers = Array.from({ length: crowd }, (_, index): SentClaim => ({
  subject: { id: `carrier-${index}`, type: 'ORGANIZATION', name: `Carrier ${index}` },
  tie: {
    type: 'PART_OF',
    to: {
      id: `league-${index % 2}`,
      type: 'ORGANIZATION',
      name: index % 2 === 0 ? 'Northern League' : 'Southern League',
    },
  },
  source,
  locator: `row ${index}`,
  reliability: 'B',
  credibility: 'PROBABLY_TRUE',
}));

const on = visitor({ also: carriers });

const evidence = (page: Page) => page.getByRole('complementary', { name: 'Evidence' });
const everybody = ['league-0', 'league-1', ...carriers.map(({ subject }) => subject.id)];
const address = `/network#${everybody.map((id) => `draw=${id}`).join('&')}`;

test('of hundreds those with most ties stand by themselves, the others in bunches, and the line says so', async () => {
  const { page } = on.here;
  await page.goto(address);
  const line = page.locator('.hidden-line');
  await line.getByText('522 entities, 520 ties.').waitFor();
  await line.getByText('520 entities stand in 2 bunches.').waitFor();
  await on.here.picture('crowd');
  // So many ids are too many for a query, and are in the address still.
  expect(new URL(page.url()).hash.length).toBeGreaterThan(6_000);
  await page.reload();
  await line.getByText('522 entities, 520 ties.').waitFor();
  await expectNoTrouble(on.here);
});

test('a bunch says who is in it, and each can be shown by itself', async () => {
  const { page } = on.here;
  await page.goto(`${address}&bunch=${encodeURIComponent('ORGANIZATION league-1')}`);
  const line = page.locator('.hidden-line');
  const bunched = async () =>
    Number(/(\d+) entit\w+ stands? in/.exec((await line.textContent()) ?? '')?.[1] ?? 0);
  await evidence(page)
    .getByText(/^\d+ organizations$/)
    .waitFor();
  await evidence(page).getByText('tied most to Southern League').waitFor();
  const before = await bunched();
  await evidence(page)
    .getByRole('button', { name: /^Ties and claims of: Carrier/ })
    .first()
    .click();
  await evidence(page).getByRole('button', { name: 'Show by itself' }).click();
  await expect.poll(bunched).toBe(before - 1);
  expect(new URL(page.url()).hash).toContain('apart=carrier-');
  await expectNoTrouble(on.here);
});

test('each of hundreds is shown by itself where one wants that, and bunched again; both can be taken back', async () => {
  const { page } = on.here;
  await page.goto(address);
  const line = page.locator('.hidden-line');
  await line.getByText('520 entities stand in 2 bunches.').waitFor();
  const whole = () => new URL(page.url()).hash.includes('whole=yes');
  await line.getByRole('button', { name: 'Show each by itself' }).click();
  await line.getByRole('button', { name: 'Bunch them' }).waitFor();
  expect(await line.getByText('bunches').count()).toBe(0);
  // Six letters for each that stands somewhere.
  const placed = () => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('at')?.length ?? 0;
  await expect.poll(placed, { timeout: 30_000 }).toBe(6 * everybody.length);
  expect(whole()).toBe(true);
  await on.here.picture('crowd-whole');
  const isDrawn = () =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-id="layer2-node"]')!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return data.some((value) => value > 0);
    });
  await page.reload();
  await expect.poll(isDrawn, { timeout: 30_000 }).toBe(true);
  await line.getByRole('button', { name: 'Bunch them' }).click();
  await line.getByText('520 entities stand in 2 bunches.').waitFor();
  expect(whole()).toBe(false);
  await page.getByRole('button', { name: 'Undo' }).click();
  await line.getByRole('button', { name: 'Bunch them' }).waitFor();
  expect(whole()).toBe(true);
  await expectNoTrouble(on.here);
});

test('the list names the first of each type, and the table all of them', async () => {
  const { page } = on.here;
  await page.goto(address);
  const list = page.getByRole('region', { name: /^Drawn/ });
  await list.getByText('and 462 more:').waitFor();
  expect(await list.getByRole('listitem').count()).toBe(60);
  await list.getByRole('button', { name: 'the table lists all' }).click();
  await page.locator('.table-foot').getByText('522 rows', { exact: true }).waitFor();
  await expectNoTrouble(on.here);
});
