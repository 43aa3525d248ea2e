// What changed between two dates against the plain way, over random graphs in which ties begin, end, are denied, taken back and retracted.
import { expect, test } from 'vitest';
import { Clock } from '../../server/analysis/clock.ts';
import { Columns } from '../../server/analysis/columns.ts';
import type { Evidence } from '../../server/analysis/evidence.ts';
import { Adjacency, GraphView } from '../../server/analysis/graph.ts';
import { KnownClaims } from '../../server/analysis/known.ts';
import change, { type TieChange } from '../../server/analysis/Query/change.ts';
import { View } from '../../server/analysis/view.ts';
import { entityTypeCode, stage, stance, tieTypeCode } from '../../server/vocabulary/codes.ts';
import { type Period, periodOf } from '../property/calendar.ts';
import { Chance, seedsFor, withSeed } from '../property/chance.ts';
import { nothingAsked } from './invented.ts';
import { plainChange } from './plainChange.ts';
import { inventDated } from './dated.ts';
import type { Said, Seeing, Told } from './plainTies.ts';

const moment = (time: number | null) => (time === null ? null : new Date(time).toISOString());

/** The graph as a question finds it. */
function viewOf({ claims, sources, repeats, decisions }: Told, seeing: Seeing): GraphView {
  const columns = new Columns({ claims: 0, ties: 0, entities: 0 });
  for (const { id, authors } of sources) columns.sources.put({ id, authors: [...authors] });
  for (const [at, { recordedAt, ...repeat }] of repeats.entries())
    columns.sources.putRepeat({
      id: `r${at}`,
      ...repeat,
      recordedAt: moment(recordedAt)!,
      retractedAt: null,
    });
  for (const { key, subject, object, type, attributedTo, cites, recordedAt, retractedAt, ...claim } of claims)
    columns.put({
      ...claim,
      id: key,
      from: subject,
      to: object!,
      type: tieTypeCode[type!]!,
      origin: attributedTo ?? cites,
      stance: stance[claim.stance as keyof typeof stance],
      stage: stage[claim.stage as keyof typeof stage],
      reserved: false,
      recordedAt: moment(recordedAt)!,
      retractedAt: moment(retractedAt),
    });
  for (const { key, entities, marking, decidedAt, retractedAt } of decisions)
    columns.putDecision(
      {
        id: key,
        entities: [...entities],
        type: 'PERSON',
        marking,
        decidedAt: moment(decidedAt)!,
        retractedAt: moment(retractedAt),
      },
      entityTypeCode['PERSON']!,
    );
  const { clearance, at, types, ...asked } = seeing;
  const known = new KnownClaims(columns, { clearance, at, without: [] });
  const codes = types && types.map((name) => tieTypeCode[name]!);
  const view = new View(known, { ...nothingAsked, ...asked, types: codes }, Clock.endless);
  return new GraphView(view, new Adjacency(columns, known.joined), Clock.endless, { first: 0, last: 0 });
}

test('over random graphs what changed is what a look at every claim on both sides says', async () => {
  for (const seed of seedsFor(400, 4_000)) await withSeed(seed, async () => changed(seed));
}, 300_000);

const bands = ['A1', 'B2', 'C3', 'D4', 'E5'];
const graded = (evidence: Evidence | null) =>
  evidence && { ...evidence, grade: evidence.grade === null ? null : bands[evidence.grade] };

function changed(seed: number): void {
  const chance = new Chance(seed);
  const { told, ids, moments, days } = inventDated(chance);
  const [one, other] = chance.some(moments, 2).sort((a, b) => a - b) as [number, number];
  const isKnowledge = chance.is(0.5);
  const seeing: Seeing = {
    clearance: chance.one([0, 2, 4]),
    at: chance.is(0.5) ? other : null,
    minSources: chance.one([0, 1, 1, 1, 2]),
    includeContested: chance.is(0.8),
    includeCleared: chance.is(0.5),
    types: chance.is(0.2) ? ['HOLDS', 'BRIBES'] : null,
  };
  const [since, until] = chance
    .some(days, 2)
    .map((day) => periodOf(day))
    .sort((a, b) => a.first - b.first) as [Period, Period];
  const question = {
    since: isKnowledge ? one : { first: since.first, last: Math.max(since.first, until.last) },
    of: chance.is(0.4) ? chance.some(ids, chance.between(1, 3)) : null,
  };
  const wanted = plainChange(told, seeing, question);
  const ask = (first: number) => change(viewOf(told, seeing), { ...question, first });
  const found = ask(500);
  const rows = ({ rows: all }: { rows: TieChange[] }) =>
    all.map(({ tie, on, certain, before, after }) => ({
      tie: tie.id,
      on,
      certain,
      before: graded(before),
      after: graded(after),
      evidence: graded(tie.evidence),
    }));
  expect({
    appeared: rows(found.ties.appeared),
    ended: rows(found.ties.ended),
    gained: rows(found.ties.gained),
    lost: rows(found.ties.lost),
    silent: rows(found.ties.silent),
    offices: found.offices.rows.map(({ office, left, came }) => ({
      office,
      left: left.map(({ id }) => id),
      came: came.map(({ id }) => id),
    })),
    entitiesAppeared: found.entitiesAppeared.rows,
    entitiesEnded: found.entitiesEnded.rows,
  }).toEqual(wanted);
  const fewer = ask(1);
  for (const list of ['appeared', 'ended', 'gained', 'lost', 'silent'] as const)
    expect(fewer.ties[list]).toEqual({
      rows: found.ties[list].rows.slice(0, 1),
      total: wanted[list].length,
    });
  for (const list of ['offices', 'entitiesAppeared', 'entitiesEnded'] as const)
    expect(fewer[list]).toEqual({ rows: found[list].rows.slice(0, 1), total: wanted[list].length });
}

test('what was seen of a tie counts for the one that it is one with, also while only that of the greater id had been seen', () => {
  const [template] = inventDated(new Chance(1)).told.claims as [Said];
  const says = { ...template, stance: 'ASSERTS', type: 'OWNS', object: 'e3', marking: 0, retractedAt: null };
  const early = { ...says, key: 'early', tie: 't2', subject: 'e2', cites: 's1', observedOn: '2009' };
  const late = { ...says, key: 'late', tie: 't1', subject: 'e1', cites: 's2', observedOn: '2012' };
  const decision = { key: 'd', entities: ['e1', 'e2'], marking: 0, decidedAt: 0, retractedAt: null };
  const told: Told = {
    claims: [late, early].map((claim) => ({ ...claim, identity: '', attributedTo: null })),
    sources: ['s1', 's2'].map((id) => ({ id, authors: [] })),
    repeats: [],
    decisions: [decision],
  };
  const anything = { minSources: 0, includeContested: true, includeCleared: true, types: null };
  const seeing = { clearance: 0, at: null, ...anything };
  const found = change(viewOf(told, seeing), { since: periodOf('2012'), of: null, first: 10 });
  expect(found.ties.gained.rows).toMatchObject([
    { tie: { id: 't1' }, before: { sources: 1 }, after: { sources: 2 } },
  ]);
});
