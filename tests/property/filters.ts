// Filters to ask with: each condition alone, and several together.
import { stages } from '../../server/vocabulary/vocabulary.ts';
import type { Asked } from './asking.ts';
import type { Chance } from './chance.ts';
import type { Knowing } from './oracle.ts';
import type { Story } from './story.ts';

const periods = [
  '2009',
  '2010-01-01',
  '2010-01',
  '2011-06~',
  '2012-02-29',
  '2012~',
  '2014',
  '2031',
  '1999-12-31',
];

type Condition = (chance: Chance, story: Story) => Asked;

/** One maker for each condition of a TieFilter that chooses ties. */
export const conditions: Readonly<Record<keyof Asked, Condition>> = {
  types: (chance, { cast }) => ({
    types: chance.some([...new Set([...cast.ties.map(({ type }) => type), 'OWNS'])], chance.between(1, 3)),
  }),
  asOf: (chance) => ({ asOf: chance.one(periods) }),
  minSources: (chance) => ({ minSources: chance.one([0, 0, 1, 2, 2, 3]) }),
  minGrade: (chance) => ({ minGrade: chance.one(['A1', 'B2', 'C3', 'D4', 'E5']) }),
  stages: (chance) => ({
    stages: chance.some(
      stages.map(({ name }) => name),
      chance.between(1, 8),
    ),
  }),
  includeContested: (chance) => ({ includeContested: chance.is(0.3) }),
  includeCleared: (chance) => ({ includeCleared: chance.is(0.7) }),
};

/** Several conditions at once. */
export function together(chance: Chance, story: Story, probability = 0.4): Asked {
  const parts = Object.values(conditions).filter(() => chance.is(probability));
  return Object.assign({}, ...parts.map((make) => make(chance, story))) as Asked;
}

/** What is known: now, or at some moment of the story; sometimes without some of its sources. */
export function knowingOf(chance: Chance, story: Story, clearance: number): Knowing {
  const moments = story.batches.flatMap(({ now }) => [now, now - 1, now + 1000]);
  return {
    clearance,
    at: chance.is(0.5) ? chance.one([...moments, Date.parse('2090-01-01T00:00:00Z')]) : null,
    without: chance.is(0.4) ? chance.some(story.cast.sources, chance.between(1, 2)).map(({ id }) => id) : [],
  };
}

/** A TieFilter as it is sent. */
export function whereOf(asked: Asked, { at, without }: Knowing): object {
  return {
    ...asked,
    ...(at === null ? {} : { asKnownOn: new Date(at).toISOString() }),
    ...(without.length === 0 ? {} : { withoutSources: without }),
  };
}
