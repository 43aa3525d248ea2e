import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose, type Composing, type Composition } from '../../client/model/network/compose.ts';
import type { Parts } from '../../client/model/network/elements.ts';
import { emptyGraph } from '../../client/model/network/graph.ts';
import { show } from '../../client/model/network/showing.ts';
import type { EntityType } from '../../generated/client.ts';
import { entity, parts, tie } from './drawn.ts';

const plainly: Composing = { hidden: [], folded: [], apart: [], bundled: false, most: Infinity };

const types = ['PERSON', 'ORGANIZATION', 'PLACE'] as const satisfies EntityType[];

/** Any drawing of up to forty, with ties to oneself and several between the same two, and any way to show it. */
const drawings = fc
  .record({
    kinds: fc.array(fc.constantFrom(...types), { minLength: 1, maxLength: 40 }),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 80 }),
    hidden: fc.array(fc.nat(), { maxLength: 4 }),
    folded: fc.array(fc.nat(), { maxLength: 6 }),
    apart: fc.array(fc.nat(), { maxLength: 4 }),
    bundled: fc.boolean(),
    most: fc.constantFrom(8, 15, Infinity),
  })
  .map(({ kinds, ends, bundled, most, ...some }) => {
    const id = (index: number) => `e${index % kinds.length}`;
    const drawn: Parts = {
      entities: kinds.map((type, index) => entity(id(index), type)),
      ties: ends.map(([from, to], index) => tie(`t${index}`, id(from), id(to))),
    };
    const [hidden, folded, apart] = [some.hidden, some.folded, some.apart].map((ids) => [
      ...new Set(ids.map(id)),
    ]);
    return { drawn, how: { hidden, folded, apart, bundled, most } as Composing };
  });

/** Where an entity stands: by itself, in a bunch, or nowhere. */
function standsAt({ entities, bunches }: Composition, id: string): string[] {
  return [
    ...entities.filter((one) => one.id === id).map((one) => one.id),
    ...bunches.filter(({ members }) => members.some((one) => one.id === id)).map(({ key }) => key),
  ];
}

test('everybody who is not hidden stands in one place, and every tie between two places is in one line', () => {
  fc.assert(
    fc.property(drawings, ({ drawn, how }) => {
      const composition = compose(drawn, how);
      const at = new Map(drawn.entities.map(({ id }) => [id, standsAt(composition, id)]));
      for (const [id, places] of at) expect(places.length).toBe(how.hidden.includes(id) ? 0 : 1);
      const drawnTies = drawn.ties.filter(({ from, to }) => {
        const [start, end] = [at.get(from.id)![0], at.get(to.id)![0]];
        return start && end && (start !== end || start === from.id);
      });
      const inLines = composition.lines.flatMap(({ ties }) => ties.map(({ id }) => id));
      expect(inLines.toSorted()).toEqual(drawnTies.map(({ id }) => id).toSorted());
      for (const { from, to, ties } of composition.lines)
        for (const one of ties) {
          const ends = [one.from.id, one.to.id].map((id) => at.get(id)![0]!);
          expect(ends.toSorted()).toEqual([from, to].toSorted());
        }
      if (how.bundled) {
        const pairs = composition.lines.map(({ from, to }) => [from, to].toSorted().join(' ~ '));
        expect(new Set(pairs).size).toBe(pairs.length);
      }
    }),
  );
});

test('who is set apart stands by themselves, and else no more stand there than one can look at', () => {
  fc.assert(
    fc.property(drawings, ({ drawn, how }) => {
      const { entities, bunches } = compose(drawn, how);
      const alone = new Set(entities.map(({ id }) => id));
      for (const id of how.apart) if (!how.hidden.includes(id)) expect(alone.has(id)).toBe(true);
      expect(entities.length + bunches.length).toBeLessThanOrEqual(how.most + how.apart.length);
      for (const { members, type } of bunches) {
        const kinds = [...new Set(members.map((one) => one.type))];
        expect(type).toBe(kinds.length === 1 ? kinds[0] : null);
      }
    }),
  );
});

test('a graph shows a composition whatever stood there before', () => {
  fc.assert(
    fc.property(drawings, drawings, (one, other) => {
      const graph = emptyGraph();
      const nowhere = { places: new Map(), starts: new Map() };
      for (const { drawn, how } of [one, other, one]) show(graph, compose(drawn, how), nowhere);
      const { entities, bunches, lines } = compose(one.drawn, one.how);
      expect(graph.nodes().length).toBe(entities.length + bunches.length);
      expect(graph.edges().length).toBe(lines.length);
      for (const line of lines) {
        const edge = graph.edges().filter((found) => found.data('tie') === line.key);
        expect([edge.source().data('entity'), edge.target().data('entity')]).toEqual([line.from, line.to]);
      }
      graph.destroy();
    }),
    { numRuns: 40 },
  );
});

test('collapsing bunches what hangs on one alone; opened out, each stands again', () => {
  const drawn = {
    ...parts,
    entities: [...parts.entities, entity('f', 'PLACE')],
    ties: [...parts.ties, tie('5', 'f', 'b')],
  };
  const folded = compose(drawn, { ...plainly, folded: ['b'] });
  expect(folded.entities.map(({ id }) => id)).toEqual(['b', 'e']);
  expect(folded.bunches.map(({ members }) => members.map(({ id }) => id))).toEqual([['a', 'c', 'd', 'f']]);
  expect(folded.lines.map(({ ties }) => ties.length)).toEqual([5]);
  expect(folded.bunches[0]!.type).toBeNull();
  expect(compose(drawn, plainly).entities.length).toBe(6);
});

test('of too many those stay who have most ties, the others stand with whom they are tied to', () => {
  const crowd = Array.from({ length: 400 }, (_, index) => entity(`leaf-${index}`, 'ORGANIZATION'));
  const drawn: Parts = {
    entities: [entity('hub'), entity('second'), ...crowd],
    ties: crowd.map(({ id }, index) => tie(`t${index}`, index % 4 === 0 ? 'second' : 'hub', id)),
  };
  const { entities, bunches } = compose(drawn, { ...plainly, most: 300 });
  expect(entities.length + bunches.length).toBeLessThanOrEqual(300);
  expect(entities.slice(0, 2).map(({ id }) => id)).toEqual(['hub', 'second']);
  for (const { hub, members } of bunches)
    for (const { id } of members) expect(Number(id.slice(5)) % 4 === 0 ? 'second' : 'hub').toBe(hub);
});
