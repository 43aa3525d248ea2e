/** How the claim would read, and what it would change, before it is recorded. */
import type { Effect } from '../../model/record/effects.ts';
import type { Rehearsed } from '../../model/record/rehearsal.ts';
import { useRecording } from './recordingContext.ts';
import { Words } from './Words.tsx';

export function Outcome() {
  const { sentence, rehearsal, missing, wrong, refused, replaces, sending } = useRecording();
  const parts = sentence.value;
  const found = rehearsal.found.value;
  const open = missing.value.length > 0;
  return (
    <section class="record-outcome" aria-labelledby="record-outcome">
      <h3 id="record-outcome">It would read</h3>
      <p class="claim-says">{parts ? <Words parts={parts} /> : <span class="quiet">Nothing yet.</span>}</p>
      <h3>What would change</h3>
      <div role="status">
        {open && <p class="quiet">Still needed: {missing.value.join(', ')}.</p>}
        {!open && wrong.value.size > 0 && <p class="wrong">Something cannot stand so: see its field.</p>}
        {refused.value && <p class="wrong">{refused.value}</p>}
        {!found && rehearsal.busy.value && !open && <p class="quiet">Trying it out …</p>}
        {/* Where it waits to be sent, that is said below. */}
        {sending.state.value === 'open' &&
          rehearsal.error.value &&
          rehearsal.error.value.kind !== 'refused' && (
            <p class="quiet">
              The server does not answer. What you typed stays; it is tried when it is back.
            </p>
          )}
        {found && <Found found={found} replaces={replaces !== null} />}
      </div>
    </section>
  );
}

function Found({ found, replaces }: { found: Rehearsed; replaces: boolean }) {
  const { known, isNew, ofTie, effects, contests } = found;
  if (known && !replaces) return <p>This is recorded already: nothing would change.</p>;
  return (
    <>
      {isNew && <p>{ofTie ? 'The tie' : 'The value'} is not there yet: it would be new.</p>}
      <EffectTable effects={effects} />
      {contests.length > 0 && (
        <p class="wrong">
          It would contest what else is claimed: <bdi>{contests.join('; ')}</bdi>.
        </p>
      )}
    </>
  );
}

export function EffectTable({ effects }: { effects: readonly Effect[] }) {
  const isNew = effects.every(({ before }) => before === null);
  return (
    <table class="effects">
      <thead class={isNew ? 'for-readers-aloud' : ''}>
        <tr>
          <th scope="col">
            <span class="for-readers-aloud">What</span>
          </th>
          {!isNew && <th scope="col">Now</th>}
          <th scope="col">Then</th>
        </tr>
      </thead>
      <tbody>
        {effects.map(({ what, before, after, changes }) => (
          <tr key={what} data-changes={changes && !isNew}>
            <th scope="row">{what}</th>
            {!isNew && <td>{before ?? '–'}</td>}
            <td>{after || 'none'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
