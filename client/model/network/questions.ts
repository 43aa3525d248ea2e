/** What the network asks the server: what is drawn, what leads on from there, what surrounds an entity, and which paths there are. */
import type { ReadonlySignal } from '@preact/signals-core';
import {
  DrawnTiesDocument,
  type DrawnTiesQuery,
  type DrawnTiesQueryVariables,
  LeadingOnDocument,
  type LeadingOnQuery,
  type LeadingOnQueryVariables,
  type NexusPathsQuery,
  type NexusPathsQueryVariables,
  NexusPathsDocument,
  SubgraphDocument,
  type SubgraphQuery,
  type SubgraphQueryVariables,
  SurroundingsDocument,
  type SurroundingsQuery,
  type SurroundingsQueryVariables,
} from '../../../generated/client.ts';
import { Question } from '../question.ts';
import type { Reader } from '../reader.ts';
import { variablesOf } from './asked.ts';
import { mostShown } from './compose.ts';
import type { Drawing } from './drawing.ts';
import { neighboursIn } from './neighbours.ts';

/** So many more come at once: as many as one can still look at. */
const comeAtOnce = 30;

export interface NetworkQuestions {
  subgraph: Question<SubgraphQuery, SubgraphQueryVariables>;
  leading: Question<LeadingOnQuery, LeadingOnQueryVariables>;
  surroundings: Question<SurroundingsQuery, SurroundingsQueryVariables>;
  paths: Question<NexusPathsQuery, NexusPathsQueryVariables>;
  /** The tie that is picked, and those beside it, in full: the drawing has of a tie only what can be drawn. */
  picked: Question<DrawnTiesQuery, DrawnTiesQueryVariables>;
}

export function networkQuestions(
  { asker, where, address }: Reader,
  drawing: ReadonlySignal<Drawing>,
): NetworkQuestions {
  const subgraph = new Question<SubgraphQuery, SubgraphQueryVariables>(
    asker,
    SubgraphDocument,
    () => {
      const { drawn } = drawing.value;
      return drawn.length > 0 ? { of: [...drawn], where: where.value } : null;
    },
    { keep: () => 'any' },
  );
  return {
    subgraph,
    leading: new Question<LeadingOnQuery, LeadingOnQueryVariables>(
      asker,
      LeadingOnDocument,
      () => {
        const { drawn } = drawing.value;
        return drawn.length > 0 && drawn.length <= mostShown ? { of: [...drawn], where: where.value } : null;
      },
      // How many there are depends on the lens alone, not on what is drawn.
      { keep: ({ where: lens }) => JSON.stringify(lens) },
    ),
    surroundings: new Question<SurroundingsQuery, SurroundingsQueryVariables>(
      asker,
      SurroundingsDocument,
      () => {
        const { around: of, along } = drawing.value;
        if (!of) return null;
        const types = along && { types: [along] };
        const around = neighboursIn(subgraph.answer.peek()?.subgraph.ties ?? []).get(of)?.size ?? 0;
        return { of, where: { ...where.value, ...types }, limit: 1 + around + comeAtOnce };
      },
    ),
    paths: new Question<NexusPathsQuery, NexusPathsQueryVariables>(
      asker,
      NexusPathsDocument,
      () => {
        const asked = variablesOf(drawing.value);
        if (drawing.value.asks !== 'paths' || !asked) return null;
        return { ...asked, where: where.value };
      },
      // Those that are there stay while more of the same are looked for.
      { keep: (asked) => JSON.stringify({ ...asked, first: null }) },
    ),
    picked: new Question<DrawnTiesQuery, DrawnTiesQueryVariables>(asker, DrawnTiesDocument, () => {
      const { picked } = address.value;
      const drawn = subgraph.answer.value?.subgraph.ties ?? [];
      const tie = picked?.kind === 'tie' ? drawn.find(({ id }) => id === picked.id) : undefined;
      return tie ? { of: [tie.from.id, tie.to.id], where: where.value } : null;
    }),
  };
}
