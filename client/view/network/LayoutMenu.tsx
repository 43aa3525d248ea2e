/** In which way the drawing is laid out; chosen again, everything that is not pinned has a new place. */
import { layouts, type LayoutName } from '../../model/network/drawing.ts';
import { layoutWords } from '../../model/network/layoutWords.ts';
import { useNetwork } from './drawing.ts';

export function LayoutMenu() {
  const network = useNetwork();
  const { arrangement, composition, drawing } = network;
  const nothing = composition.value.entities.length === 0;
  const busy = arrangement.busy.value;
  return (
    <>
      <label class="layout-menu">
        <span class="for-readers-aloud">Layout</span>
        <select
          value={drawing.value.layout}
          disabled={nothing}
          onChange={({ currentTarget }) => network.layOut(currentTarget.value as LayoutName)}
        >
          {layouts.map((one) => (
            <option key={one} value={one} title={layoutWords[one].means}>
              {layoutWords[one].name}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        onClick={() => network.layOut(drawing.value.layout)}
        disabled={nothing || busy}
        title="Give everything that is not pinned a new place"
      >
        {busy ? 'Arranging …' : 'Arrange anew'}
      </button>
    </>
  );
}
