/** A claim on a page of its own, for whoever was sent its address. */
import { ClaimProof } from './Proof.tsx';
import { useTitle } from './title.ts';

export function ClaimPage({ id }: { id: string }) {
  useTitle('A claim');
  return (
    <article class="proof-page">
      <h1>One claim</h1>
      <ClaimProof id={id} />
    </article>
  );
}
