/** Which paths count: whom they must pass or avoid, what they may pass besides, which way, when, and how long. */
import { useState } from 'preact/hooks';
import type { EntityType, PathRank, PathTiming } from '../../../generated/client.ts';
import {
  longestGap,
  longestPath,
  mostThrough,
  type PathsAsked,
  ranks,
  timings,
} from '../../model/network/asked.ts';
import { allEntityTypes } from '../../model/vocabulary.ts';
import { isParticular, rankWords, timingWords, whichWords } from '../../model/network/which.ts';
import { Members } from './EndsField.tsx';
import { PickField } from './PickField.tsx';

interface WhichPathsProps {
  asked: PathsAsked;
  ask: (change: Partial<PathsAsked>) => void;
}

export function WhichPaths({ asked, ask }: WhichPathsProps) {
  const { through, avoiding } = asked;
  const [open, setOpen] = useState(isParticular(asked));
  return (
    <details class="which" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span>Which paths</span> <span class="quiet">{whichWords(asked)}</span>
      </summary>
      <Some
        name="through"
        label="Through"
        placeholder="Whom every path must pass"
        of="those to pass"
        ids={through}
        most={mostThrough}
        change={(ids) => ask({ through: ids })}
      />
      <Some
        name="avoiding"
        label="Avoiding"
        placeholder="Whom no path may pass"
        of="those to avoid"
        ids={avoiding}
        most={Infinity}
        change={(ids) => ask({ avoiding: ids })}
      />
      <Bridging asked={asked} ask={ask} />
      <Choice
        label="Rank"
        value={asked.rank}
        options={ranks.map((one) => [one, rankWords[one]])}
        choose={(rank) => ask({ rank: rank as PathRank })}
      />
      <Choice
        label="Ties held"
        value={asked.timing}
        options={timings.map((one) => [one, timingWords[one]])}
        choose={(timing) => ask({ timing: timing as PathTiming, maxGap: null })}
      />
      {asked.timing === 'SEQUENTIAL' && <Gap asked={asked} ask={ask} />}
      <Choice
        label="At most"
        value={String(asked.maxLength)}
        options={Array.from({ length: longestPath }, (_, index) => [
          String(index + 1),
          index === 0 ? '1 tie' : `${index + 1} ties`,
        ])}
        choose={(length) => ask({ maxLength: Number(length) })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={asked.directed}
          onChange={({ currentTarget }) => ask({ directed: currentTarget.checked })}
        />
        Only the way that influence runs
      </label>
    </details>
  );
}

interface SomeProps {
  name: string;
  label: string;
  placeholder: string;
  of: string;
  ids: readonly string[];
  most: number;
  change: (ids: string[]) => void;
}

function Some({ name, label, placeholder, of, ids, most, change }: SomeProps) {
  return (
    <details open={ids.length > 0}>
      <summary>
        {label}
        {ids.length > 0 && ` ${ids.length}`}
      </summary>
      <Members ids={ids} of={of} change={change} />
      {ids.length < most && (
        <PickField
          id={`${name}-hit`}
          label={label}
          placeholder={placeholder}
          choose={({ node }) => change([...new Set([...ids, node.id])])}
        />
      )}
    </details>
  );
}

function Bridging({ asked: { bridging }, ask }: WhichPathsProps) {
  const toggled = (type: EntityType) =>
    bridging.includes(type) ? bridging.filter((one) => one !== type) : [...bridging, type];
  return (
    <details open={bridging.length > 0}>
      <summary>
        Passing also
        {bridging.length > 0 && ` ${bridging.length}`}
      </summary>
      <p class="quiet">Who meets at one of these has not met: paths end there, unless you say so.</p>
      <div class="bridging">
        {allEntityTypes
          .filter(({ endsPaths }) => endsPaths)
          .map(({ name, plural }) => (
            <label key={name} class="check">
              <input
                type="checkbox"
                checked={bridging.includes(name as EntityType)}
                onChange={() => ask({ bridging: toggled(name as EntityType) })}
              />
              {plural}
            </label>
          ))}
      </div>
    </details>
  );
}

function Gap({ asked: { maxGap }, ask }: WhichPathsProps) {
  return (
    <label>
      <span>Waiting</span>
      <span class="days">
        at most
        <input
          type="number"
          min="0"
          max={longestGap}
          placeholder="any"
          aria-label="Days from one tie to the next"
          value={maxGap ?? ''}
          onChange={({ currentTarget: { value, valueAsNumber } }) =>
            ask({
              maxGap: value === '' ? null : Math.min(longestGap, Math.max(0, Math.floor(valueAsNumber))),
            })
          }
        />
        days
      </span>
    </label>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: (readonly [value: string, words: string])[];
  choose: (value: string) => void;
}

function Choice({ label, value, options, choose }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
