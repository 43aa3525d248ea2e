/** What of the drawing was answered, and what of that stands on the canvas, and how? */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { SubgraphQuery } from '../../../generated/client.ts';
import { compose, type Composition, mostShown } from './compose.ts';
import { composingOf, kept } from './composing.ts';
import { type Detail, detailOf } from './detail.ts';
import type { Drawing } from './drawing.ts';
import { degreesOf, neighboursIn } from './neighbours.ts';
import type { NetworkQuestions } from './questions.ts';

export interface Shown {
  /** What is drawn, in view or not, as it was answered; nothing before. */
  readonly entities: ReadonlySignal<SubgraphQuery['subgraph']['entities']>;
  readonly ties: ReadonlySignal<SubgraphQuery['subgraph']['ties']>;
  /** By entity, how many of its ties are drawn. */
  readonly degrees: ReadonlySignal<ReadonlyMap<string, number>>;
  /** By entity, to whom it is tied in what is drawn. */
  readonly neighbours: ReadonlySignal<ReadonlyMap<string, ReadonlySet<string>>>;
  /** What of it stands on the canvas, and how. */
  readonly composition: ReadonlySignal<Composition>;
  /** How much of each of that is drawn. */
  readonly detail: ReadonlySignal<Detail>;
  /** Whether more is in view than one can look at, and how that is shown; null: it is not. */
  readonly crowd: ReadonlySignal<'bunched' | 'whole' | null>;
  /** What the address draws and this reader does not see. */
  readonly missing: ReadonlySignal<string[]>;
}

export function shownOf(
  drawing: ReadonlySignal<Drawing>,
  { answer, busy }: NetworkQuestions['subgraph'],
): Shown {
  const entities = computed(() => answer.value?.subgraph.entities ?? []);
  const ties = computed(() => answer.value?.subgraph.ties ?? []);
  const composing = kept(drawing, composingOf);
  const composition = computed(() =>
    compose({ entities: entities.value, ties: ties.value }, composing.value),
  );
  return {
    entities,
    ties,
    composition,
    degrees: computed(() => degreesOf(ties.value)),
    neighbours: computed(() => neighboursIn(ties.value)),
    detail: computed(() => {
      const { entities: alone, bunches, lines } = composition.value;
      return detailOf(alone.length + bunches.length, lines.length);
    }),
    crowd: computed(() => {
      const { entities: alone, bunches } = composition.value;
      const inView = bunches.reduce((sum, { members }) => sum + members.length, alone.length);
      if (inView <= mostShown) return null;
      return drawing.value.whole ? 'whole' : 'bunched';
    }),
    missing: computed(() => {
      if (!answer.value || busy.value) return [];
      const seen = new Set(entities.value.flatMap(({ id, formerIds }) => [id, ...formerIds]));
      return drawing.value.drawn.filter((id) => !seen.has(id));
    }),
  };
}
