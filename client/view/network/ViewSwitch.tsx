/** How what is drawn is shown: as a network or as a table, with the same selection. */
import { type ViewName, views } from '../../model/network/drawing.ts';
import { useReader } from '../reading.ts';
import { useNetwork } from './drawing.ts';

const words: Record<ViewName, string> = { network: 'Network', table: 'Table' };

export function ViewSwitch() {
  const reader = useReader();
  const { shows } = useNetwork().drawing.value;
  return (
    <div class="switch" role="group" aria-label="Shown as">
      {views.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={shows === name}
          onClick={() => reader.draw((drawing) => ({ ...drawing, shows: name }))}
        >
          {words[name]}
        </button>
      ))}
    </div>
  );
}
