/** What can be recorded from where one stands. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ClaimCardFragment } from '../../generated/client.ts';
import type { Start } from '../model/record/start.ts';
import { useReader } from './reading.ts';

export function AddClaim({ about }: { about: Extract<Start, { kind: 'entity' | 'tie' }> }) {
  const { recording } = useReader();
  return (
    <button type="button" class="add-claim" onClick={() => void (recording.value = about)}>
      Add a claim
    </button>
  );
}

/** What stands can be corrected or retracted; what was retracted stays as it is. */
export function ClaimActions({ claim }: { claim: ClaimCardFragment }) {
  return claim.retractedAt === null ? <StandingActions claim={claim} /> : null;
}

function StandingActions({ claim }: { claim: ClaimCardFragment }) {
  const { recording } = useReader();
  const buttons = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(
    () => () => {
      // Retracted, the claim has no buttons any more: who pressed one goes on from where the claims are.
      if (buttons.current?.contains(document.activeElement))
        (document.getElementById('evidence') ?? document.getElementById('shown'))?.focus({
          preventScroll: true,
        });
    },
    [],
  );
  return (
    <p class="actions" ref={buttons}>
      <button type="button" onClick={() => void (recording.value = { kind: 'correct', claim })}>
        Correct
      </button>
      <button type="button" onClick={() => void (recording.value = { kind: 'retract', claim })}>
        Retract
      </button>
    </p>
  );
}
