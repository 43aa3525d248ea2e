/** How the claim would read, what it still lacks, and what it would change, before it is recorded. */
import type { Rehearsed } from '../../model/record/rehearsal.ts';
import { Changes } from './Changes.tsx';
import { useRecording } from './recordingContext.ts';
import { Words } from './Words.tsx';

export function Outcome() {
  const { sentence, rehearsal, missing, wrong, refused, replaces, sending, presses } = useRecording();
  const parts = sentence.value;
  const found = rehearsal.found.value;
  const open = missing.value.length > 0;
  const error = rehearsal.error.value;
  return (
    <section class="record-outcome" aria-labelledby="record-outcome">
      <h3 id="record-outcome">It would read</h3>
      <p class="claim-says">{parts ? <Words parts={parts} /> : <span class="quiet">Nothing yet.</span>}</p>
      {/* Where it waits to be sent, that is said below. */}
      {sending.state.value !== 'waiting' && <h3>What would change</h3>}
      <div id="record-told" role="status" tabIndex={-1}>
        {open && (
          <p class={presses.value > 0 ? 'wrong' : 'quiet'}>
            {presses.value > 0 && `Not ${replaces === null ? 'recorded' : 'corrected'} yet. `}
            Still needed: {missing.value.map(({ words }) => words).join(', ')}.
          </p>
        )}
        {!open && wrong.value.size > 0 && <p class="wrong">Something cannot stand so: see its field.</p>}
        {refused.value && <p class="wrong">{refused.value}</p>}
        {!found && rehearsal.busy.value && !open && <p class="quiet">Trying it out …</p>}
        {sending.state.value === 'open' && error && error.kind !== 'refused' && <TriedLater />}
        {found && <Found found={found} replaces={replaces !== null} />}
      </div>
    </section>
  );
}

/** While nobody answers. */
export function TriedLater() {
  return (
    <p class="quiet">
      No whole answer came from the server. What you typed stays; it is tried again when the server answers.
    </p>
  );
}

function Found({ found, replaces }: { found: Rehearsed; replaces: boolean }) {
  const { known, about, left, late } = found;
  if (known && !replaces) return <p>This is recorded already: nothing would change.</p>;
  return (
    <>
      {late && (
        <p class="wrong">
          The claim that you correct was retracted meanwhile. What you record would stand beside whatever took
          its place.
        </p>
      )}
      {left && <Changes comparison={left} title="It leaves" />}
      <Changes comparison={about} {...(left && { title: 'It comes to' })} />
    </>
  );
}
