/** Between whom, and which paths: the question to which those below are the answer. */
import type { PathsAsked } from '../../model/network/asked.ts';
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
    reader.draw((drawing) => ({ ...drawing, ...change, path: [] }));
  return (
    <>
      <form class="ask-paths" aria-label="Paths" onSubmit={(event) => event.preventDefault()}>
        <EndsField name="from" label="From" ends={from} change={(ends) => ask({ from: ends })} />
        <EndsField name="to" label="To" ends={to} change={(ends) => ask({ to: ends })} />
        <button
          type="button"
          class="plain-button swap"
          aria-label="Swap the two"
          onClick={() => ask({ from: to, to: from })}
        >
          swap
        </button>
        <WhichPaths asked={asked} ask={ask} />
      </form>
      <PathList />
    </>
  );
}
