// Are pages read to their end?
import { afterAll, describe, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { recordCoast } from './coast.ts';
import { at, idsOf, refusal, textAt, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
await recordCoast(door);
const { ask, attempt } = visitor(door);

describe('pages', () => {
  test.each(['Entities', 'Claims', 'Ties', 'Sources', 'Search'])(
    'walking the pages of %s gives each row once, in the stated order',
    async (name) => {
      const text = 'fishing network coast silva';
      const all = await ask(name, { first: 500, text });
      const walked: string[] = [];
      let after: string | undefined;
      for (;;) {
        const page = await ask(name, { first: 2, after, text });
        walked.push(...idsOf(page));
        expect(at(page, 'totalCount')).toBe(idsOf(all).length);
        if (at(page, 'pageInfo.hasNextPage') !== true) break;
        after = textAt(page, 'pageInfo.endCursor');
      }
      expect(walked).toEqual(idsOf(all));
      expect(new Set(walked).size).toBe(walked.length);
    },
  );

  test('an empty page has no cursors', async () => {
    expect(await ask('Entities', { where: { name: 'nobody' } })).toEqual({
      totalCount: 0,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  test('a cursor of another field, other arguments or another clearance is refused', async () => {
    const after = textAt(await ask('Entities', { first: 2 }), 'pageInfo.endCursor');
    const refused = async (name: string, variables: object, clearance?: string) =>
      refusal(await attempt(name, variables, clearance));
    for (const answer of [
      await refused('Sources', { after }),
      await refused('Entities', { after, where: { types: ['PERSON'] } }),
      await refused('Entities', { after }, 'GREEN'),
      await refused('Entities', { after: 'garbage' }),
      await refused('Entities', { after: '' }),
    ])
      expect(answer).toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining('(after:) is no cursor of this list'),
      });
  });

  test.each([0, -1, 501])('first: %i is refused', async (first) => {
    for (const name of ['Entities', 'Claims', 'Ties', 'Sources'])
      expect(refusal(await attempt(name, { first }))).toEqual({
        code: 'BAD_USER_INPUT',
        message: `Query.${name.toLowerCase()}(first:) is ${first}. Give 1 to 500.`,
      });
  });
});
