/** Ties that are drawn, as rows: what they say is asked for only here, since the drawing has of a tie what can be drawn. */
import { DrawnTiesDocument, type DrawnTieFragment } from '../../../generated/client.ts';
import { endsOf } from '../../model/network/neighbours.ts';
import { useQuestion, useReader } from '../reading.ts';
import { Skeleton, Trouble } from '../States.tsx';
import { TieRow } from '../TieRow.tsx';
import { pointing, useNetwork } from './drawing.ts';

interface DrawnTiesProps {
  /** Read as a signal is. */
  ties: () => readonly DrawnTieFragment[];
  /** Whose they are, or of which line. */
  about: string;
  self?: string;
}

const mostLines = 8;

export function DrawnTies({ ties, about, self }: DrawnTiesProps) {
  const network = useNetwork();
  const { where } = useReader();
  const { answer, error } = useQuestion(
    DrawnTiesDocument,
    () => {
      const of = endsOf(ties());
      return of.length > 0 ? { of, where: where.value } : null;
    },
    [about],
    { keep: () => about },
  );
  const drawn = new Set(ties().map(({ id }) => id));
  if (drawn.size === 0) return null;
  if (error.value && !answer.value) return <Trouble error={error.value} of="These ties" />;
  if (!answer.value) return <Skeleton lines={Math.min(mostLines, drawn.size)} of="the ties" />;
  return (
    <ul class="ties">
      {answer.value.subgraph.ties
        .filter(({ id }) => drawn.has(id))
        .map((tie) => (
          <TieRow
            key={tie.id}
            tie={tie}
            {...(self === undefined ? {} : { self })}
            {...pointing(network, { kind: 'tie', id: tie.id })}
          />
        ))}
    </ul>
  );
}
