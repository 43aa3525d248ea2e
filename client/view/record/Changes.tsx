/** What would change, as a comparison of now and then. */
import type { Comparison } from '../../model/record/comparison.ts';
import type { Effect } from '../../model/record/effects.ts';
import { Words } from './Words.tsx';

export function Changes({ comparison, title }: { comparison: Comparison; title?: string }) {
  const { of, ofTie, isNew, isGone, effects, contests, frees } = comparison;
  return (
    <>
      {title && (
        <h4>
          {title}: <Words parts={of} />
        </h4>
      )}
      {isNew && <p>{ofTie ? 'The tie' : 'The value'} is not there yet: it would be new.</p>}
      {isGone && (
        <p>
          No claim that stands would say so: {ofTie ? 'the tie' : 'the value'} would no longer be shown, and
          count for nothing.
        </p>
      )}
      {effects.length > 0 && <EffectTable effects={effects} />}
      {contests.length > 0 && (
        <p class="wrong">
          It would contest what else is claimed: <bdi>{contests.join('; ')}</bdi>.
        </p>
      )}
      {frees.length > 0 && (
        <p>
          It would no longer contest <bdi>{frees.join('; ')}</bdi>.
        </p>
      )}
    </>
  );
}

function EffectTable({ effects }: { effects: readonly Effect[] }) {
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
