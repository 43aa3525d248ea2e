/** A button on the drawing that leads to the list below it, where the two stand one above the other. */
import { useNetwork } from './drawing.ts';
import { leadToList } from './ways.ts';

export function WayToList() {
  const { asks, path } = useNetwork().drawing.value;
  const words = asks === 'paths' ? 'the paths' : 'the list';
  return (
    <button type="button" class="way-to-list" onClick={leadToList}>
      {asks === 'paths' && path.length > 0 ? 'Back to' : 'To'} {words}
    </button>
  );
}
