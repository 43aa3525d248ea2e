/** The way from a list to the drawing and back, where the window has room for one of them. */

const drawing = () => document.getElementById('shown');
const list = () => document.querySelector<HTMLElement>('.ask');

/** Brings the drawing into view, if most of it is out of sight. Whether it had to. */
export function leadToDrawing(): boolean {
  const place = drawing();
  if (!place) return false;
  const { top, bottom } = place.getBoundingClientRect();
  const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
  if (seen >= (bottom - top) / 2) return false;
  place.scrollIntoView({ block: 'start' });
  return true;
}

/** Back to where the chosen path stands in the list; to the beginning of the list, where none does. */
export function leadToList(): void {
  const chosen = list()?.querySelector<HTMLElement>('.path[data-chosen="true"] button');
  const place = chosen ?? list()?.querySelector<HTMLElement>('button');
  place?.scrollIntoView({ block: chosen ? 'center' : 'start' });
  place?.focus({ preventScroll: true });
}
