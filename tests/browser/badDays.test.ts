// Bad input and bad days: each is shown plainly, nothing is lost, and nobody learns what they may not.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { arabic, longName, script } from './story.ts';
import { expectNoTrouble, visitor } from './visitor.ts';

const arabicBoat = `${arabic} (قارب)`;
const on = visitor({
  also: [
    {
      subject: { id: 'boat-1', type: 'ASSET', name: arabicBoat },
      property: 'kind',
      value: 'vessel',
      source: { id: 'src-branch', title: 'On Branches', kind: 'RESEARCH', authors: ['Ada Orlov'] },
      reliability: 'B',
      credibility: 'PROBABLY_TRUE',
    },
  ],
});

test('an id that is unknown and one that is hidden read the same', async () => {
  const { page } = on.here;
  const words: (string | null)[] = [];
  for (const path of ['/entity/never-recorded', '/entity/hidden-1?as=CLEAR']) {
    await page.goto(path);
    await page.getByText('that you may see').first().waitFor();
    words.push(await page.locator('.not-there').textContent());
  }
  expect(words[0]).toBe(words[1]);
  await on.here.picture('not-there');
  await expectNoTrouble(on.here);
});

test.each([
  ['a script', 'PERSON', 'person-2', script],
  ['letters from right to left', 'ASSET', 'boat-1', arabicBoat],
  ['400 characters', 'ORGANIZATION', 'body-3', longName.trim()],
])('a name is text wherever it stands: %s', async (_, type, id, name) => {
  const { page } = on.here;
  const start = name.slice(0, 60);
  await page.goto(`/entity/${id}`);
  const heading = page.getByRole('heading', { level: 1, name });
  await heading.waitFor();
  expect(await page.title()).toBe(`${name} · Claimgraph`);
  expect(await heading.locator('bdi').textContent()).toBe(name);
  await on.here.picture(`name-${id}`);

  await page.getByRole('button', { name: 'Add a claim' }).first().click();
  await page.getByRole('dialog').getByText(start).first().waitFor();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await page.keyboard.type(name.replaceAll(/[^\p{L} ]+/gu, ' ').slice(0, 40));
  await page.getByRole('option').filter({ hasText: start }).first().waitFor();
  await page.keyboard.press('Escape');

  await page.goto(`/network?draw=${id}&draw=person-1&entity=${id}`);
  await page.getByText(/^2 entities and \d ties? drawn$/).waitFor();
  await page
    .getByRole('button', { name: `Ties and claims of: ${start}` })
    .first()
    .waitFor();
  await page.locator('.tie-title').getByText(start).waitFor();
  await expect.poll(() => page.url(), { timeout: 20_000 }).toContain('at=');
  await on.here.picture(`name-drawn-${id}`);
  await page.getByRole('button', { name: 'Save picture' }).click();
  await page.getByRole('radio', { name: /SVG/ }).check();
  await page.getByRole('img', { name: /^The picture as it will be saved/ }).waitFor();
  const coming = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  const svg = readFileSync(await (await coming).path(), 'utf8');
  const told = await page.evaluate<string | null>(
    `(() => {
      const read = new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml');
      return read.querySelector('parsererror, script') ? null : read.documentElement.textContent;
    })()`,
  );
  expect(told?.replaceAll(/\s/g, '')).toContain(start.slice(0, 12).replaceAll(/\s/g, ''));
  await page.keyboard.press('Escape');

  await page.goto(`/network?draw=${id}&draw=person-1&show=table`);
  await page.getByRole('grid').getByText(start).first().waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await page.goto(`/?list=${type}`);
  await page.getByRole('link').filter({ hasText: start }).first().waitFor();
  expect(await page.evaluate('window.broken')).toBeUndefined();
  await expectNoTrouble(on.here);
});

test('who comes from elsewhere is offered no marking above what the server shows them', async () => {
  const { page } = on.here;
  await on.door.stop();
  await on.door.start('0.0.0.0');
  try {
    await page.goto('/entity/body-1?as=RED');
    await page
      .locator('.lens-note')
      .getByText('Not TLP:RED: this server shows you up to TLP:CLEAR.')
      .waitFor();
    await page.getByText('Viewing as').first().click();
    const viewing = page.getByRole('combobox', { name: 'Viewing as' });
    expect(await viewing.locator('option:enabled').allTextContents()).toEqual([
      'myself',
      'TLP:CLEAR: anybody may read it',
    ]);
    await page.goto('/network?draw=body-1');
    await page.getByText('1 entity and 0 ties drawn', { exact: true }).waitFor();
    expect(await viewing.locator('option:disabled').textContent()).toBe(
      'No more: this server shows you up to TLP:CLEAR.',
    );
    await page.keyboard.press('Control+k');
    await page.keyboard.type('view as');
    const told = page.getByRole('listbox', { name: 'Found' }).getByRole('option').filter({ hasText: 'TLP:' });
    await told.filter({ hasText: 'View as TLP:CLEAR' }).waitFor();
    expect(await told.count()).toBe(1);
  } finally {
    await on.door.stop();
    await on.door.start();
  }
});

test('when the server goes, the page says so, keeps what it shows, and goes on when it is back', async () => {
  const { page } = on.here;
  await page.goto('/entity/person-1');
  await page.getByText('is alleged to have led').waitFor();
  await on.door.stop();
  await page.getByRole('button', { name: /3 claims/ }).click();
  await page.getByText('What is shown stays').waitFor();
  expect(await page.getByRole('heading', { level: 1, name: 'Karim Dossa' }).count()).toBe(1);
  await on.here.picture('server-gone');
  await on.door.start();
  await page.getByText('lines 41–44, note 7').waitFor({ timeout: 30_000 });
  await page.getByText('What is shown stays').waitFor({ state: 'hidden' });
  expect(on.here.troubles.filter((trouble) => trouble.startsWith('exception'))).toEqual([]);
});

test('an exception in the page leaves plain words, not a blank', async () => {
  const { page } = on.here;
  await page.goto('/');
  await page.getByText('entities', { exact: true }).first().waitFor();
  await page.evaluate('setTimeout(() => { throw new Error("on purpose"); }, 0)');
  await page.getByRole('heading', { name: 'The page broke.' }).waitFor();
  await page.getByText('on purpose').waitFor();
  expect(on.here.troubles).toEqual(['exception: on purpose']);
});
