// Bad input and bad days: each is shown plainly, nothing is lost, and nobody learns what they may not.
import { expect, test } from 'vitest';
import { arabic, longName, script } from './story.ts';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor();

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

test('names are text: a script, letters from right to left, 400 characters', async () => {
  const { page } = on.here;
  await page.goto('/entity/person-2');
  await page.getByRole('heading', { level: 1, name: script }).waitFor();
  expect(await page.evaluate('window.broken')).toBeUndefined();
  await page.goto('/entity/body-1');
  await page.getByText(arabic).first().waitFor();
  await page.goto('/entity/body-3');
  await page.getByRole('heading', { level: 1, name: longName.trim() }).waitFor();
  await on.here.picture('long-name');
  await expectNoTrouble(on.here);
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
