// Is a write whole, or not there at all?
import { readFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { afterAll, expect, inject, test } from 'vitest';
import { handedOver } from '../../server/record/inputs.ts';
import { recordInto } from '../../server/record/recordInto.ts';
import { frontDoor } from '../frontDoor.ts';
import { at, office, person, refusal, source, textAt, tied, unique, valued, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask, attempt } = visitor(door);

test('a dry run answers as if it had recorded, and changes nothing', async () => {
  const [ana, post] = unique('ana', 'post');
  const first = tied(person(ana, 'Ana'), 'HOLDS', office(post), { validFrom: '2008' });
  const recorded = await ask('Record', { claims: [first] });
  const id = textAt(recorded, 'claims.0.tie.id');
  const [graph, before] = [await ask('Graph'), await ask('Tie', { id })];
  const second = tied(
    { id: ana, name: 'Dona Ana' },
    'HOLDS',
    { id: post },
    { source: source('other'), validFrom: '2004', validTo: '2008' },
  );
  const rehearsed = await ask('Record', { claims: [first, second], dryRun: true });
  expect(rehearsed).toMatchObject({ created: 2, unchanged: 3 });
  expect(at(rehearsed, 'claims.1.tie')).toMatchObject({
    id,
    evidence: { sources: 2, claims: 2 },
    strands: [{ from: '2004', to: null }],
  });
  expect(at(rehearsed, 'claims.1.source.id')).toBe('other');
  expect(await ask('Graph')).toEqual(graph);
  expect(await ask('Tie', { id })).toEqual(before);
  expect(await ask('Source', { id: 'other' })).toBe(null);
  // Nothing holds the lock that the next write waits for.
  expect(await ask('Record', { claims: [first] })).toMatchObject({ created: 0 });
});

test('a dry run is refused in the words of the record itself', async () => {
  const claims = [valued(person('p'), 'birthDate', 'soon')];
  const [rehearsed, real] = [
    await attempt('Record', { claims, dryRun: true }),
    await attempt('Record', { claims }),
  ];
  expect(refusal(rehearsed)).toEqual(refusal(real));
});

test('one bad claim of many leaves nothing recorded, and every mistake is named at once', async () => {
  const [ana, post] = unique('ana', 'post');
  const before = await ask('Graph');
  const claims = [
    tied(person(ana), 'HOLDS', office(post)),
    valued({ id: ana }, 'birthDate', 'soon'),
    tied(person(ana), 'HOLDS', { id: 'nowhere' }),
  ];
  const { message } = refusal(await attempt('Record', { claims }));
  expect(message).toMatch(/^Nothing was recorded\. /);
  expect(message).toContain('claims[1].value: birthDate "soon" is no date');
  expect(message).toContain(
    'claims[2].tie.to.id: "nowhere" is not known: give the type of this new entity, and a name',
  );
  expect(await ask('Graph')).toEqual(before);
  expect(await ask('Entity', { id: ana })).toBe(null);
});

test('a replacement is all or nothing', async () => {
  const [ana] = unique('ana');
  const [claim] = await door.record(valued(person(ana), 'birthDate', '1961'));
  const retract = [claim?.id];
  const bad = await attempt('Replace', {
    retract,
    reason: 'a later edition',
    record: [valued({ id: ana }, 'birthDate', 'soon')],
  });
  expect(refusal(bad).message).toContain('Nothing was recorded. claims[0].value');
  expect(await ask('Node', { id: claim?.id })).toMatchObject({ retractedAt: null });
  const missing = await attempt('Replace', {
    retract: ['nothing'],
    reason: 'a later edition',
    record: [valued({ id: ana }, 'birthDate', '1962')],
  });
  expect(refusal(missing).code).toBe('NOT_FOUND');
  expect(at(await ask('Entity', { id: ana, names: ['birthDate'] }), 'properties')).toMatchObject([
    { value: '1961' },
  ]);
  await ask('Replace', {
    retract,
    reason: 'a later edition',
    record: [valued({ id: ana }, 'birthDate', '1962')],
  });
  expect(at(await ask('Entity', { id: ana, names: ['birthDate'] }), 'properties')).toMatchObject([
    { value: '1962' },
  ]);
});

test('a claim can be retracted and recorded anew in one replacement', async () => {
  const [ana] = unique('ana');
  const claim = valued(person(ana), 'birthDate', '1961');
  const [first] = await door.record(claim);
  const replaced = await ask('Replace', { retract: [first?.id], reason: 'checked again', record: [claim] });
  expect(replaced).toMatchObject({ created: 1 });
  expect(at(replaced, 'claims.0.id')).not.toBe(first?.id);
});

test('a claim that is retracted twice keeps its first retraction', async () => {
  const [ana] = unique('ana');
  const [claim] = await door.record(valued(person(ana), 'title', 'Dr'));
  const first = await ask('Retract', { ids: [claim?.id], reason: 'a misreading' });
  door.clock.now += 1000;
  const graph = await ask('Graph');
  expect(await ask('Retract', { ids: [claim?.id, claim?.id], reason: 'another reason' })).toEqual([
    at(first, '0'),
    at(first, '0'),
  ]);
  expect(await ask('Graph')).toEqual(graph);
});

test('a retraction needs a reason', async () => {
  const [ana] = unique('ana');
  const [claim] = await door.record(valued(person(ana), 'title', 'Dr'));
  expect(refusal(await attempt('Retract', { ids: [claim?.id], reason: '  ' }))).toEqual({
    code: 'BAD_USER_INPUT',
    message: 'reason: is empty. Say why these claims no longer stand.',
  });
  expect(
    refusal(await attempt('Retract', { ids: [claim?.id], reason: 'x'.repeat(1_001) })).message,
  ).toContain('at most 1000 are kept');
});

test('a source is written once: what differs is another source', async () => {
  const [ana, paper] = unique('ana', 'paper');
  await door.record(
    valued(person(ana), 'title', 'Dr', { source: source(paper, { authors: ['Shaw'], publishedOn: '2015' }) }),
  );
  for (const [field, differing] of Object.entries({
    title: 'Another',
    kind: 'MEDIA',
    authors: ['Reitano'],
    publishedOn: '2016',
  })) {
    const claims = [valued({ id: ana }, 'title', 'Dr', { source: { id: paper, [field]: differing } })];
    expect(refusal(await attempt('Record', { claims })).message, field).toContain(
      `claims[0].source.${field}: differs from what is recorded of "${paper}": a correction is a new source`,
    );
  }
  expect(
    await ask('Record', { claims: [valued({ id: ana }, 'title', 'Prof', { source: { id: paper } })] }),
  ).toMatchObject({ created: 1 });
});

test('what is recorded from within is what the API records', async () => {
  const [ana] = unique('ana');
  const claim = valued(person(ana), 'title', 'Dr', { credibility: 'DOUBTFUL', marking: 'GREEN' });
  expect(handedOver(claim)).toMatchObject({ credibility: 4, marking: 1 });
  await recordInto(door.store, 'test', () => door.clock.now)([claim]);
  expect(await ask('Record', { claims: [claim] })).toMatchObject({ created: 0, unchanged: 2 });
});

test('after more changes than one answer should hold, the next question still sees all', async () => {
  const [ana, post, other] = unique('ana', 'post', 'other-post');
  const tiesOf = async () => at(await ask('Entity', { id: ana }), 'ties.totalCount');
  await door.record(tied(person(ana), 'HOLDS', office(post)));
  expect(await tiesOf()).toBe(1);
  const { uri, username, password } = inject('neo4j');
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  await driver.executeQuery(readFileSync(`${import.meta.dirname}/manyChanged.cypher`, 'utf8'));
  await driver.close();
  await door.record(tied({ id: ana }, 'HOLDS', office(other)));
  expect(await tiesOf()).toBe(2);
});
