/** Between whom, how ranked, when, and how long: the question to which the paths are the answer. */
import type { PathRank, PathTiming } from '../../../generated/client.ts';
import { type Drawing, longestPath, mostThrough, ranks, timings } from '../../model/network/drawing.ts';
import { useReader } from '../reading.ts';
import { useNetwork } from './drawing.ts';
import { EndsField, Members } from './EndsField.tsx';
import { PathList } from './PathList.tsx';
import { PickField } from './PickField.tsx';

const rankWords: Record<PathRank, string> = {
  EVIDENCE: 'best evidence first',
  SHORTEST: 'shortest first',
};

const timingWords: Record<PathTiming, string> = {
  ANY: 'at any time',
  OVERLAPPING: 'all at one time',
  SEQUENTIAL: 'one after the other',
};

export function AskPaths() {
  const reader = useReader();
  const { rank, timing, maxLength, through, from, to } = useNetwork().drawing.value;
  const ask = (change: Partial<Drawing>) => reader.draw((drawing) => ({ ...drawing, ...change, path: [] }));
  return (
    <>
      <form class="ask-paths" aria-label="Paths" onSubmit={(event) => event.preventDefault()}>
        <EndsField name="from" label="From" ends={from} change={(ends) => ask({ from: ends })} />
        <EndsField name="to" label="To" ends={to} change={(ends) => ask({ to: ends })} />
        <button type="button" class="plain-button" onClick={() => ask({ from: to, to: from })}>
          Swap the two
        </button>
        <details open={through.length > 0}>
          <summary>Through{through.length > 0 && ` ${through.length}`}</summary>
          <Members ids={through} of="those to pass" change={(ids) => ask({ through: ids })} />
          {through.length < mostThrough && (
            <PickField
              id="through-hit"
              label="Through"
              placeholder="Whom every path must pass"
              choose={({ node }) => ask({ through: [...new Set([...through, node.id])] })}
            />
          )}
        </details>
        <label>
          <span>Rank</span>
          <select
            value={rank}
            onChange={({ currentTarget }) => ask({ rank: currentTarget.value as PathRank })}
          >
            {ranks.map((one) => (
              <option key={one} value={one}>
                {rankWords[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Ties held</span>
          <select
            value={timing}
            onChange={({ currentTarget }) => ask({ timing: currentTarget.value as PathTiming })}
          >
            {timings.map((one) => (
              <option key={one} value={one}>
                {timingWords[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>At most</span>
          <select
            value={String(maxLength)}
            onChange={({ currentTarget }) => ask({ maxLength: Number(currentTarget.value) })}
          >
            {Array.from({ length: longestPath }, (_, index) => (
              <option key={index} value={String(index + 1)}>
                {index === 0 ? '1 tie' : `${index + 1} ties`}
              </option>
            ))}
          </select>
        </label>
      </form>
      <PathList />
    </>
  );
}
