// What is too much to look at: hundreds drawn at once, in a real browser, through the front door.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { SentClaim } from '../../server/record/inputs.ts';
import { expectNoTrouble, visitor } from './visitor.ts';

const crowd = 420;
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
  await line.getByText('422 entities, 420 ties.').waitFor();
  await line.getByText('420 entities stand in 2 bunches.').waitFor();
  await on.here.picture('crowd');
  // So many ids are too many for a query, and are in the address still.
  expect(new URL(page.url()).hash.length).toBeGreaterThan(6_000);
  await page.reload();
  await line.getByText('422 entities, 420 ties.').waitFor();
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
