/** On paper the drawing is the figure that could be saved: sharp, with its title, key, filter, standard, date and marking. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { pictureOf } from '../../model/picture/picture.ts';
import { sceneOf } from '../../model/picture/scene.ts';
import { useNetwork } from '../network/drawing.ts';
import { usePrinting } from '../printing.ts';
import { figureTitle, useFacts } from './figure.ts';

/** As large as the sheet allows; its proportions are its own. */
const filling = { width: '100%', height: '100%' };

export function PaperFigure() {
  const network = useNetwork();
  const printing = usePrinting();
  const { facts } = useFacts('');
  const place = useRef<HTMLDivElement>(null);
  const { graph, arrangement, drawing } = network;
  const wanted = printing && drawing.value.shows === 'network' && graph.nodes().nonempty();
  // Nobody waits for what is printed: it is there when the printer's turn comes, or not on this sheet.
  useLayoutEffect(() => {
    if (!wanted || !facts) return;
    const { svg } = pictureOf(
      sceneOf(graph, null),
      { ...facts, title: figureTitle(network) },
      arrangement.lanes.peek(),
    );
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    // In a root of its own: the page's look is not for it.
    const root = place.current?.shadowRoot ?? place.current?.attachShadow({ mode: 'open' });
    for (const [name, value] of Object.entries(filling)) documentElement.setAttribute(name, value);
    root?.replaceChildren(document.importNode(documentElement, true));
  }, [wanted, facts]);
  return wanted && facts && <div ref={place} class="on-paper paper-figure" />;
}
