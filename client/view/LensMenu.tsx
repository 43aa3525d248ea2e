/** Whose eyes, when, known since when, how good: what the whole page is seen through. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Marking } from '../../generated/client.ts';
import { isPartialDate } from '../model/dates.ts';
import { bands, bandMeans, markingLabel, markingMeans, markings } from '../model/grades.ts';
import { isOpen } from '../model/lens.ts';
import { useReader } from './reading.ts';

export function LensMenu() {
  const reader = useReader();
  const lens = reader.lens.value;
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const outside = event.target instanceof Node && !menu.current?.contains(event.target);
      const escape = event instanceof KeyboardEvent && event.key === 'Escape';
      if (!menu.current?.open || (event instanceof KeyboardEvent ? !escape : !outside)) return;
      menu.current.open = false;
      if (escape) menu.current.querySelector('summary')?.focus();
    };
    addEventListener('pointerdown', close);
    addEventListener('keydown', close);
    return () => {
      removeEventListener('pointerdown', close);
      removeEventListener('keydown', close);
    };
  }, []);
  return (
    <details class="lens" ref={menu}>
      <summary>
        <span class="lens-as">Viewing as </span>
        <strong>{lens.clearance ? markingLabel(lens.clearance) : 'myself'}</strong>
        {!isOpen({ ...lens, clearance: null }) && <span class="lens-more">, filtered</span>}
      </summary>
      <form class="lens-form" onSubmit={(event) => event.preventDefault()}>
        <label>
          <span>Viewing as</span>
          <select
            value={lens.clearance ?? ''}
            onChange={({ currentTarget }) =>
              reader.see({ clearance: markings.find((marking) => marking === currentTarget.value) ?? null })
            }
          >
            <option value="">myself: all that I may see</option>
            {[...markings].reverse().map((marking: Marking) => (
              <option key={marking} value={marking}>
                {markingLabel(marking)}: {markingMeans[marking]}
              </option>
            ))}
          </select>
        </label>
        <AsOf />
        <label>
          <span>As known on</span>
          <input
            type="date"
            value={lens.asKnownOn ?? ''}
            onChange={({ currentTarget }) => reader.see({ asKnownOn: currentTarget.value || null })}
          />
          <small>The ties as the graph knew them at the end of that day (UTC).</small>
        </label>
        <label>
          <span>Ties of grade</span>
          <select
            value={lens.minGrade ?? ''}
            onChange={({ currentTarget }) =>
              reader.see({ minGrade: bands.find((band) => band === currentTarget.value) ?? null })
            }
          >
            <option value="">any, also without</option>
            {bands.map((band) => (
              <option key={band} value={band}>
                {band} or better: {bandMeans[band]}
              </option>
            ))}
          </select>
        </label>
        <label class="lens-check">
          <input
            type="checkbox"
            checked={lens.cleared}
            onChange={({ currentTarget }) => reader.see({ cleared: currentTarget.checked })}
          />
          <span>Show ties of which the subject was cleared</span>
        </label>
        <button type="button" disabled={isOpen(lens)} onClick={() => reader.seeAll()}>
          Reset
        </button>
      </form>
    </details>
  );
}

function AsOf() {
  const reader = useReader();
  const { asOf } = reader.lens.value;
  const [wrong, setWrong] = useState(false);
  const change = (text: string) => {
    const ok = text === '' || isPartialDate(text);
    setWrong(!ok);
    if (ok) reader.see({ asOf: text || null });
  };
  return (
    <label>
      <span>Holding in</span>
      <input
        type="text"
        placeholder="any time"
        value={asOf ?? ''}
        aria-invalid={wrong}
        aria-describedby="as-of-form"
        onChange={({ currentTarget }) => change(currentTarget.value.trim())}
      />
      <small id="as-of-form" class={wrong ? 'wrong' : ''}>
        A year, month or day: 2012, 2012-04 or 2012-04-18.
      </small>
    </label>
  );
}
