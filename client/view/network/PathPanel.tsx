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
