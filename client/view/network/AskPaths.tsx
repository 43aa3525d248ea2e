/** Between whom, and which paths: the question to which those below are the answer. */
import { nothingAsked, type PathsAsked } from '../../model/network/asked.ts';
import { useReader } from '../reading.ts';
import { useNetwork } from './drawing.ts';
import { EndsField } from './EndsField.tsx';
import { PathList } from './PathList.tsx';
import { WhichPaths } from './WhichPaths.tsx';

export function AskPaths() {
  const reader = useReader();
  const asked = useNetwork().drawing.value;
  const { from, to } = asked;
  const ask = (change: Partial<PathsAsked>) =>
    reader.draw((drawing) => ({ ...drawing, ...change, first: nothingAsked.first, path: [] }));
  return (
    <>
      <form class="ask-paths" aria-label="Paths" onSubmit={(event) => event.preventDefault()}>
        <EndsField name="from" label="From" ends={from} change={(ends) => ask({ from: ends })} />
        <div class="other-end">
          <EndsField name="to" label="To" ends={to} change={(ends) => ask({ to: ends })} />
          <button
            type="button"
            class="swap"
            aria-label="Swap the two"
            title="Swap the two"
            onClick={() => ask({ from: to, to: from })}
          >
            <UpAndDown />
          </button>
        </div>
        <WhichPaths asked={asked} ask={ask} />
      </form>
      <PathList />
    </>
  );
}

/** Two arrows that pass each other. */
function UpAndDown() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M5 13V3M2 6l3-3 3 3M11 3v10M8 10l3 3 3-3" />
    </svg>
  );
}
