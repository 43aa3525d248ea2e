// What is printed: by whoever takes a page, a drawing or its paths along on paper.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor();

const paths = '/network?ask=paths&from=ring&to=customs&draw=ring&draw=customs';

/** As a browser does before it prints. */
async function prepare(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
}

/** The code for the figure on paper comes when the page rests; the answers that it tells of have come by then. */
async function prepareFigure(page: Page): Promise<void> {
  const printed = async () => {
    await prepare(page);
    return page.locator('.paper-figure svg').count();
  };
  await expect.poll(printed, { timeout: 30_000 }).toBe(1);
}

const words = (page: Page) =>
  page.locator('.paper-figure').evaluate((place) => place.shadowRoot?.textContent ?? '');

test('the drawing is printed as the figure that could be saved, and the paths with what they say follow', async () => {
  const { page } = on.here;
  await page.goto(`${paths}&as=GREEN&on=2020`);
  await page.getByTitle('Draw it').first().click();
  await page.getByRole('complementary', { name: 'Evidence' }).getByText('Its ties, in order').waitFor();
  await prepareFigure(page);
  const figure = await words(page);
  expect(figure).toMatch(/Harbour Ring.* to .*Customs Service.*: path 1 of/);
  expect(figure).toContain('TLP:GREEN');
  expect(figure).toContain('evidence standard: any claim');
  expect(figure).toContain('holding in 2020');
  expect(figure).toContain('state institutions');
  const first = page.locator('.path').first();
  for (const [place, shown] of [
    [page.locator('.paper-figure'), true],
    [first.getByText('weakest link'), true],
    [first.locator('.path-weakest').getByText(/Besh Kadar .*Quill Haret/), true],
    [first.locator('.path-narrative'), true],
    [page.getByText('Its ties, in order'), true],
    [page.locator('.members').getByText('Harbour Ring'), true],
    // What is pressed, and what the figure shows.
    [page.locator('.canvas'), false],
    [page.getByRole('button', { name: 'Table', exact: true }), false],
    [page.getByRole('button', { name: 'Swap the two' }), false],
    [page.getByRole('combobox', { name: 'Viewing as' }), false],
  ] as const) {
    expect(await place.isVisible(), String(place)).toBe(shown);
  }
  await on.here.picture('paper-paths');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.locator('.paper-figure').waitFor({ state: 'detached' });
  await page.emulateMedia({ media: 'screen' });
  expect(await page.locator('.canvas').isVisible()).toBe(true);
  await expectNoTrouble(on.here);
});

test('lanes keep their titles on paper', async () => {
  const { page } = on.here;
  await page.goto('/network?draw=person-1&draw=body-1&draw=body-2&layout=lanes');
  await page.getByText('3 entities and 2 ties drawn', { exact: true }).waitFor();
  const lanes = page.locator('.lane span');
  await expect.poll(() => lanes.count()).toBeGreaterThan(1);
  const titles = await lanes.allTextContents();
  await prepareFigure(page);
  // The figure may have to shorten one.
  const figure = await words(page);
  for (const title of titles) expect(figure).toContain(title.split(' ')[0]);
  await expectNoTrouble(on.here);
});

test('each sheet says up to which marking it is seen, above and below', async () => {
  const { page } = on.here;
  for (const [address, marking] of [
    ['/entity/body-1', 'TLP:RED'],
    ['/network?draw=body-1&as=GREEN', 'TLP:GREEN'],
  ] as const) {
    await page.goto(address);
    await page.getByText('Ridge Brigade').first().waitFor();
    const marked = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--marking'));
    await expect.poll(marked).toBe(`'${marking}'`);
  }
  const margins = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules])
      .filter((rule) => rule instanceof CSSPageRule && rule.selectorText === '')
      .map(({ cssText }) => cssText)
      .join(),
  );
  for (const corner of ['top-right', 'bottom-right']) {
    expect(margins).toMatch(new RegExp(`@${corner}[^}]*content: var\\(--marking`));
  }
  await expectNoTrouble(on.here);
});

test('a printed page has nothing to press, says when and from where it is, and how much of a list it has', async () => {
  const { page } = on.here;
  await page.goto('/entity/body-1?claims=all');
  await page.getByRole('heading', { name: /^All claims about it/ }).waitFor();
  await prepare(page);
  await page.getByText(/^From Claimgraph, printed on .*\/entity\/body-1/).waitFor();
  await page.getByText(/25 of \d+ ties/).waitFor();
  const pressed = await page
    .locator('button:visible')
    .evaluateAll((buttons) =>
      buttons.filter((one) => !one.matches('.pick, .disclose')).map(({ textContent }) => textContent),
    );
  expect(pressed).toEqual([]);
  await on.here.picture('paper-entity');
  await expectNoTrouble(on.here);
});
