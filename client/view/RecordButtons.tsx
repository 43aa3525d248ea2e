/** What can be recorded from where one stands. */
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
  const { recording } = useReader();
  if (claim.retractedAt !== null) return null;
  return (
    <p class="actions">
      <button type="button" onClick={() => void (recording.value = { kind: 'correct', claim })}>
        Correct
      </button>
      <button type="button" onClick={() => void (recording.value = { kind: 'retract', claim })}>
        Retract
      </button>
    </p>
  );
}
