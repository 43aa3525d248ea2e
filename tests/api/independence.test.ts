// How many independent sources are these?
import { afterAll, expect, test } from 'vitest';
import type { SentClaim } from '../../server/record/inputs.ts';
import { frontDoor } from '../frontDoor.ts';
import { at, organization, refusal, source, textAt, tied, unique, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask, attempt } = visitor(door);

/** Records that sources say one and the same thing, and returns the id of the tie. */
async function say(...claims: Partial<SentClaim>[]): Promise<string> {
  const [gang, coast] = unique('gang', 'army');
  const [a, b] = [organization(gang), organization(coast)];
  const recorded = await ask('Record', {
    claims: claims.map((more) => tied(a, 'ALLIED_WITH', b, { stage: 'ALLEGED', ...more })),
  });
  return textAt(recorded, 'claims.0.tie.id');
}

/** The number as it is stored, which must be the number in a view. */
async function sourcesOf(id: string, clearance?: string): Promise<unknown> {
  const tie = await ask('Tie', { id }, clearance);
  const listed = at(await ask('Entity', { id: textAt(tie, 'from.id') }, clearance), 'ties.edges.0.node');
  expect(at(listed, 'evidence')).toEqual(at(tie, 'evidence'));
  return at(tie, 'evidence.sources');
}

test('two sources that say the same are two', async () => {
  const [one, two] = unique('one', 'two');
  expect(await sourcesOf(await say({ source: source(one) }, { source: source(two) }))).toBe(2);
});

test('two claims of one source are one source', async () => {
  const [one] = unique('one');
  expect(
    await sourcesOf(await say({ source: source(one) }, { source: source(one), locator: 'page 2' })),
  ).toBe(1);
});

test('five newspapers that credit one report are one source, and the report is it', async () => {
  const papers = unique('a', 'b', 'c', 'd', 'e');
  const [report] = unique('report');
  const claims = papers.map((paper) => ({ source: source(paper), attributedTo: source(report) }));
  expect(await sourcesOf(await say(...claims, { source: source(report) }))).toBe(1);
});

test('a source that repeats another as a whole is not another', async () => {
  const [story, reprint, copy, own] = unique('story', 'reprint', 'copy', 'own');
  const tie = await say(
    { source: source(story) },
    { source: source(reprint, { repeats: story }) },
    { source: source(copy, { repeats: reprint }) },
    { source: source(own) },
  );
  expect(await sourcesOf(tie)).toBe(2);
});

test('a claim credited to a reprint comes from what the reprint repeats', async () => {
  const [story, reprint, paper] = unique('story', 'reprint', 'paper');
  const tie = await say(
    { source: source(story) },
    { source: source(paper), attributedTo: source(reprint, { repeats: story }) },
  );
  expect(await sourcesOf(tie)).toBe(1);
});

test('sources that share an author count once, and those that are joined by others among them', async () => {
  const [a, b, c, d] = unique('a', 'b', 'c', 'd');
  const by = (id: string, ...authors: string[]) => ({
    source: source(id, { authors: authors.map((name) => `${name} of ${a}`) }),
  });
  const [x, y] = ['Shaw', 'Reitano'];
  expect(await sourcesOf(await say(by(a, x), by(b, x, y), by(c, y), by(d)))).toBe(2);
});

test('an author who wrote none of these sources joins nothing', async () => {
  const [a, b, c] = unique('a', 'b', 'c');
  await say({ source: source(b, { authors: [`Shaw of ${a}`, `Reitano of ${a}`] }) });
  const tie = await say(
    { source: source(a, { authors: [`Shaw of ${a}`] }) },
    { source: source(c, { authors: [`Reitano of ${a}`] }) },
  );
  expect(await sourcesOf(tie)).toBe(2);
});

test('whoever may not know that one source repeats another counts more of them', async () => {
  const [story, reprint] = unique('story', 'reprint');
  const tie = await say({ source: source(story) }, { source: source(reprint) });
  expect(await sourcesOf(tie)).toBe(2);
  await say({ source: source(reprint, { repeats: story }), marking: 'AMBER' });
  expect(await sourcesOf(tie, 'GREEN')).toBe(2);
  expect(await sourcesOf(tie, 'AMBER')).toBe(1);
  expect(at(await ask('Source', { id: reprint }, 'GREEN'), 'repeats')).toBe(null);
  expect(at(await ask('Source', { id: reprint }, 'AMBER'), 'repeats.id')).toBe(story);
});

test('a repetition that is recorded later lowers what was counted before', async () => {
  const [story, reprint] = unique('story', 'reprint');
  const tie = await say({ source: source(story) }, { source: source(reprint) });
  await say({ source: source(reprint, { repeats: story }) });
  expect(await sourcesOf(tie)).toBe(1);
});

test('a source that is known only by being repeated is known where the repetition is', async () => {
  const [story, reprint] = unique('story', 'reprint');
  await say({ source: source(story), marking: 'RED' });
  await say({ source: source(reprint), marking: 'CLEAR' });
  expect(await ask('Source', { id: story }, 'AMBER')).toBe(null);
  await say({ source: source(reprint, { repeats: story }), marking: 'GREEN' });
  expect(await ask('Source', { id: story }, 'CLEAR')).toBe(null);
  expect(await ask('Source', { id: story }, 'GREEN')).toMatchObject({ id: story, claims: { totalCount: 0 } });
});

test('a source repeats one source at most, never itself, never in a circle', async () => {
  const [story, reprint, copy] = unique('story', 'reprint', 'copy');
  await say(
    { source: source(story) },
    { source: source(reprint, { repeats: story }) },
    { source: source(copy, { repeats: reprint }) },
  );
  const [a, b] = [organization('gang'), organization('army')];
  const refused = async (id: string, repeats: string) =>
    refusal(
      await attempt('Record', {
        claims: [tied(a, 'ALLIED_WITH', b, { stage: 'ALLEGED', source: source(id, { repeats }) })],
      }),
    );
  expect((await refused(reprint, copy)).message).toContain('a source repeats one source at most');
  expect((await refused(story, story)).message).toContain('is the source itself');
  expect((await refused(story, copy)).message).toContain('it would repeat itself in the end');
  expect((await refused(story, 'nowhere')).message).toContain(
    'claims[0].source.repeats: "nowhere" is not known',
  );
  expect(await ask('Source', { id: story })).toMatchObject({ repeats: null });
});

test('without a source, what rests on it is not known', async () => {
  const [story, reprint, own] = unique('story', 'reprint', 'own');
  const tie = await say(
    { source: source(story) },
    { source: source(reprint, { repeats: story }) },
    { source: source(own) },
  );
  const from = textAt(await ask('Tie', { id: tie }), 'from.id');
  const without = async (...sources: string[]) =>
    at(await ask('Entity', { id: from, where: { withoutSources: sources } }), 'ties');
  expect(await without(own)).toMatchObject({ edges: [{ node: { evidence: { sources: 1, claims: 2 } } }] });
  expect(await without(story)).toMatchObject({ edges: [{ node: { evidence: { sources: 1, claims: 1 } } }] });
  expect(await without(reprint)).toMatchObject({ edges: [{ node: { evidence: { claims: 3 } } }] });
  expect(await without(story, own)).toMatchObject({ totalCount: 0 });
});

test('a repetition above the clearance is told by no refusal', async () => {
  const [story, reprint, other] = unique('story', 'reprint', 'other');
  await say({ source: source(story) }, { source: source(reprint) }, { source: source(other) });
  await say({ source: source(reprint, { repeats: story }), marking: 'RED' });
  const [a, b] = [organization('gang'), organization('army')];
  const refused = async (id: string, repeats: string) => {
    const claims = [tied(a, 'ALLIED_WITH', b, { stage: 'ALLEGED', source: source(id, { repeats }) })];
    return refusal(await attempt('Record', { claims }, 'GREEN')).message;
  };
  expect(await refused(reprint, other)).toContain('this id cannot be used');
  expect(await refused(story, reprint)).toContain('this id cannot be used');
});
