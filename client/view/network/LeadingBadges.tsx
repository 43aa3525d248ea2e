/** At the corner of each entity of which more is known: how many of its ties lead on to what is not drawn. A press draws what surrounds it. */
import type { ReadonlySignal } from '@preact/signals';
import { counted } from '../../model/counted.ts';
import type { Badge } from '../../model/network/badges.ts';
import { entitiesOf } from '../../model/network/paths.ts';
import { useNetwork } from './drawing.ts';

/** While the drawing is moved there are none. Who does not see or press them has the same in the list and in the panel. */
export function LeadingBadges({ badges }: { badges: ReadonlySignal<readonly Badge[]> }) {
  const network = useNetwork();
  const { graph, leading, regarded, drawing } = network;
  const path = new Set(regarded.value ? entitiesOf(regarded.value) : drawing.value.path);
  const [zoom, pan] = [graph.zoom(), graph.pan()];
  return (
    <div class="leading-badges" aria-hidden="true">
      {badges.value.map(({ id, words, at, letters }) => (
        <span
          key={id}
          class="leading-badge"
          data-aside={path.size > 0 && !path.has(id)}
          title={`${counted(leading.value.get(id) ?? 0, 'tie leads', 'ties lead')} on to what is not drawn: draw them`}
          style={{
            '--x': `${at.x * zoom + pan.x}px`,
            '--y': `${at.y * zoom + pan.y}px`,
            '--letters': `${letters * zoom}px`,
          }}
          onClick={() => network.surround(id)}
        >
          {words}
        </span>
      ))}
    </div>
  );
}
