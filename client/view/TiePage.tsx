/** A tie on a page of its own, for whoever was sent its address. */
import { TieProof } from './Proof.tsx';
import { useTitle } from './title.ts';

export function TiePage({ id }: { id: string }) {
  useTitle('A tie');
  return (
    <article class="proof-page">
      <h1 class="for-readers-aloud">A tie and its claims</h1>
      <TieProof id={id} />
    </article>
  );
}
