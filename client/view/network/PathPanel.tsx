/** The chosen path, tie by tie: each opens to its claims. */
import type { FoundPathFragment } from '../../../generated/client.ts';
import { windowWords } from '../../model/network/paths.ts';
import { TieRow } from '../TieRow.tsx';
import { pointing, useNetwork } from './drawing.ts';

export function PathPanel({ path }: { path: FoundPathFragment }) {
  const network = useNetwork();
  return (
    <section class="panel">
      <p class="over">Path · {windowWords(path)}</p>
      <h2>Its ties, in order</h2>
      <ol class="ties">
        {path.ties.map((tie) => (
          <TieRow key={tie.id} tie={tie} {...pointing(network, { kind: 'tie', id: tie.id })} />
        ))}
      </ol>
    </section>
  );
}

/** A path that was chosen and is not found any more: at another clearance, on another day, by another standard. */
export function PathGone() {
  const network = useNetwork();
  const { asks } = network.drawing.value;
  const { answer, busy } = network.questions.paths;
  if (busy.value || (asks === 'paths' && !answer.value)) return null;
  return (
    <section class="panel">
      <p>
        {asks === 'paths'
          ? 'The path that was chosen is not among those that are found now.'
          : 'A path is at hand; what is beside it stands back.'}{' '}
        <button
          type="button"
          class="plain-button"
          onClick={() => network.change((drawing) => ({ ...drawing, path: [] }))}
        >
          Let it go
        </button>
      </p>
    </section>
  );
}
