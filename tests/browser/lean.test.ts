// Is only asked what is looked at? In a real browser, through the front door.
import { expect, test } from 'vitest';
import { expectNoTrouble, visitor } from './visitor.ts';

const on = visitor();

interface Asked {
  query: string;
  variables: { of?: string[] };
}

test('what ties say in words is asked where their rows are opened, of those ties alone', async () => {
  const { page } = on.here;
  const rows: string[][] = [];
  page.on('request', (request) => {
    const { query, variables } = JSON.parse(request.postData() ?? '{"query":"","variables":{}}') as Asked;
    if (/query DrawnTies\b/.test(query)) rows.push((variables.of ?? []).toSorted());
  });
  await page.goto('/network?draw=person-1&draw=body-1&draw=body-2&draw=place-1');
  await page.getByText('4 entities and 3 ties drawn', { exact: true }).waitFor();
  expect(rows).toEqual([]);
  await page.getByRole('button', { name: 'Ties and claims of: Saltmarsh' }).click();
  const its = page.getByRole('complementary', { name: 'Evidence' }).locator('.ties > li');
  await its.first().waitFor();
  expect(rows).toEqual([expect.arrayContaining(['place-1'])]);
  expect(rows[0]!.length).toBe((await its.count()) + 1);
  expect(rows[0]!.length).toBeLessThan(4);
  await page.goto('/network?draw=person-1&draw=body-1&draw=body-2&draw=place-1&show=table&rows=ties');
  await page.locator('.table-foot').getByText('3 rows', { exact: true }).waitFor();
  expect(rows.at(-1)).toEqual(['body-1', 'body-2', 'person-1', 'place-1']);
  expect(rows.length).toBe(2);
  await expectNoTrouble(on.here);
});
