/** Whose eyes, when, known since when, how good: the fields of the lens, in a menu or in a row. */
import { useState } from 'preact/hooks';
import { readDate } from '../model/dates.ts';
import { markingLabel, markingMeans, markings, maySee } from '../model/grades.ts';
import { isOpen } from '../model/lens.ts';
import { limitWords, loweredTo } from '../model/ownClearance.ts';
import { useReader } from './reading.ts';
import { StandardFields } from './StandardFields.tsx';

/** @param plain whether what resets them is no more than words */
export function LensFields({ plain = false }: { plain?: boolean }) {
  const reader = useReader();
  /** What was typed and is no date: it stays, so that it can be mended. */
  const [wrong, setWrong] = useState<string | null>(null);
  const lens = reader.lens.value;
  const own = reader.ownClearance.value;
  const limit = limitWords(reader);
  const tooMuch = lens.clearance !== loweredTo(reader);
  return (
    <>
      <label class="viewing">
        <span>Viewing as</span>
        <select
          value={loweredTo(reader) ?? ''}
          onChange={({ currentTarget }) =>
            reader.see({ clearance: markings.find((marking) => marking === currentTarget.value) ?? null })
          }
        >
          <option value="">myself</option>
          {[...markings]
            .reverse()
            .filter((marking) => maySee(marking, own))
            .map((marking) => (
              <option key={marking} value={marking}>
                {markingLabel(marking)}: {markingMeans[marking]}
              </option>
            ))}
          {limit && <option disabled>{limit}</option>}
        </select>
        {tooMuch && <small class="wrong">{limit}</small>}
      </label>
      <AsOf wrong={wrong} setWrong={setWrong} />
      <label>
        <span>Known on</span>
        <input
          type="date"
          value={lens.asKnownOn ?? ''}
          onChange={({ currentTarget }) => reader.see({ asKnownOn: currentTarget.value || null })}
        />
        <small>The ties as the graph knew them at the end of that day (UTC).</small>
      </label>
      <StandardFields />
      <label class="lens-check">
        <input
          type="checkbox"
          checked={lens.cleared}
          onChange={({ currentTarget }) => reader.see({ cleared: currentTarget.checked })}
        />
        <span>Cleared ties, too</span>
      </label>
      <button
        type="button"
        class={plain ? 'plain-button' : ''}
        disabled={isOpen(lens) && wrong === null}
        onClick={() => {
          setWrong(null);
          reader.seeAll();
        }}
      >
        Reset
      </button>
    </>
  );
}

interface AsOfProps {
  wrong: string | null;
  setWrong: (text: string | null) => void;
}

function AsOf({ wrong, setWrong }: AsOfProps) {
  const reader = useReader();
  const { asOf } = reader.lens.value;
  const change = (text: string) => {
    const date = readDate(text);
    const ok = text === '' || date !== null;
    setWrong(ok ? null : text);
    if (ok) reader.see({ asOf: date });
  };
  return (
    <label>
      <span>Holding in</span>
      <input
        type="text"
        placeholder="any time"
        value={wrong ?? asOf ?? ''}
        aria-invalid={wrong !== null}
        aria-describedby="as-of-form"
        onChange={({ currentTarget }) => change(currentTarget.value.trim())}
      />
      <small id="as-of-form" class={wrong === null ? '' : 'wrong'}>
        A year, month or day: 2012, April 2012 or 2012-04-18.
      </small>
    </label>
  );
}
