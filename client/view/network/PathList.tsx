/** The paths that were found, the best first; what there is to say where there is none. */
import { hiddenWords } from '../../model/hidden.ts';
import { forMore, isChosen } from '../../model/network/asked.ts';
import { countWords, entitiesOf } from '../../model/network/paths.ts';
import { useReader } from '../reading.ts';
import { Quiet, Skeleton, Trouble } from '../States.tsx';
import { useNetwork } from './drawing.ts';
import { PathCard } from './PathCard.tsx';

export function PathList() {
  const reader = useReader();
  const { drawing, questions, listed } = useNetwork();
  const { paths } = questions;
  const { from, to, maxLength, rank } = drawing.value;
  const found = paths.answer.value?.nexusPaths;
  const error = paths.error.value;
  if (!isChosen(from) || !isChosen(to)) {
    return <Quiet>Choose who stands at both ends: the chains of ties between them follow.</Quiet>;
  }
  const hidden = found && hiddenWords(found.subgraph.hidden, reader.lens.value);
  const none = found && found.paths.length === 0;
  const busy = paths.busy.value;
  const { paths: shown, more: isMore } = listed.value ?? { paths: [], more: false };
  const more = isMore ? forMore(drawing.value) : null;
  return (
    <section class="paths" aria-label="Paths found">
      {error && <Trouble error={error} of="The question" />}
      {!found && !error && <Skeleton lines={6} of="paths" />}
      <p class="paths-count" role="status">
        {none &&
          `No chain of at most ${maxLength} ties connects them${found.truncated ? ', as far as was searched' : ''}.`}
        {found && !none && `${countWords(shown.length, { more: isMore, truncated: found.truncated, rank })}.`}
      </p>
      {hidden && <p class="quiet">Within reach of both ends, {hidden.words}.</p>}
      <ol class="path-list">
        {shown.map((path, index) => (
          <PathCard key={entitiesOf(path).join('\n')} path={path} number={index + 1} />
        ))}
      </ol>
      {more && (
        <button
          type="button"
          disabled={busy}
          onClick={() => reader.draw((one) => ({ ...one, ...more }), { how: 'replace' })}
        >
          {busy ? 'Looking …' : 'More paths'}
        </button>
      )}
    </section>
  );
}
