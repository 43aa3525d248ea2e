/** Where the network is drawn: mounts the model's graph, and hears what is pointed at, picked and moved. */
import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Picked } from '../../model/address.ts';
import type { Composition } from '../../model/network/compose.ts';
import { edgeId, nodeId } from '../../model/network/elements.ts';
import type { Badge } from '../../model/network/badges.ts';
import { goToSearch } from '../keyboard.ts';
import { Trouble } from '../States.tsx';
import { useReader } from '../reading.ts';
import { ZoomTools } from './CanvasTools.tsx';
import { useNetwork } from './drawing.ts';
import { hear } from './hearing.ts';
import { LaneTitles } from './LaneTitles.tsx';
import { LeadingBadges } from './LeadingBadges.tsx';
import { mountGraph } from './mounting.ts';
import { PointedName } from './PointedName.tsx';
import { bringIntoView, refit, reveal, seeAll, steer } from './viewport.ts';

export function Canvas() {
  const network = useNetwork();
  const reader = useReader();
  const { graph, composition } = network;
  const frame = useRef<HTMLDivElement>(null);
  const badges = useSignal<readonly Badge[]>([]);

  const membersOf = (id: string) =>
    composition
      .peek()
      .bunches.find(({ key }) => key === id)
      ?.members.map((one) => one.id) ?? [id];

  useEffect(() => {
    const place = frame.current;
    if (!place) return;
    const unmount = mountGraph(graph, place, { detail: network.detail, leading: network.leading, badges });
    const resized = new ResizeObserver(() =>
      refit(graph, pickedId(composition.peek(), reader.address.peek().picked)),
    );
    resized.observe(place);
    const stopHearing = hear(graph, {
      point: (pointed) => {
        network.pointed.value = pointed;
        place.style.cursor = pointed ? 'pointer' : '';
      },
      pick: (picked) => {
        if (picked === null) network.selection.clear();
        reader.pick(picked);
      },
      select: (ids) => network.selection.add(ids.flatMap(membersOf)),
      toggle: (id) => network.selection.toggle(membersOf(id)),
      open: (id) => network.surround(id),
    });
    return () => {
      resized.disconnect();
      stopHearing();
      unmount();
    };
  }, [graph]);

  // What has just come is seen: all of it at first, later only where it would lie outside.
  useSignalEffect(() => {
    if (network.growing.sketched.value) seeAll(graph);
  });
  useSignalEffect(() => {
    const { turn, anew } = network.arrangement.arranged.value;
    if (turn === 0) return;
    if (anew) seeAll(graph);
    else bringIntoView(graph);
  });
  useSignalEffect(() => {
    const id = pickedId(composition.peek(), reader.address.value.picked);
    if (id !== null) reveal(graph, id);
  });
  useSignalEffect(() => {
    if (network.regarded.value) bringIntoView(graph);
  });

  const words = useComputed(() => {
    const [entities, ties] = [network.entities.value.length, network.ties.value.length];
    return `${entities} ${entities === 1 ? 'entity' : 'entities'} and ${ties} ${ties === 1 ? 'tie' : 'ties'} drawn`;
  });
  return (
    // Cytoscape would put its one rule in the page where no element has this id; the policy forbids such styles.
    <div class="canvas" id="__________cytoscape_stylesheet">
      <div
        ref={frame}
        class="canvas-frame"
        data-sketch={network.sketch.value}
        tabIndex={0}
        role="application"
        aria-label={`Drawing: ${words.value}. Arrow keys move it, plus and minus change its size, 0 shows all; all that is drawn is listed beside it.`}
        onKeyDown={(event) => steer(graph, event)}
      />
      <LeadingBadges badges={badges} />
      <LaneTitles />
      <PointedName />
      <ZoomTools />
      <CanvasState />
      <p class="for-readers-aloud" role="status">
        {words}
      </p>
    </div>
  );
}

/** Where on the canvas that stands which is picked. */
function pickedId({ bunchOf, lineOf }: Composition, picked: Picked | null): string | null {
  switch (picked?.kind) {
    case 'entity':
    case 'bunch':
      return nodeId(bunchOf.get(picked.id) ?? picked.id);
    case 'tie':
    case 'between':
      return edgeId(lineOf.get(picked.id) ?? picked.id);
    default:
      return null;
  }
}

function CanvasState() {
  const { drawing, questions, entities, regarded, arrangement, growing, sketch } = useNetwork();
  const { subgraph, surroundings } = questions;
  const error = subgraph.error.value ?? surroundings.error.value;
  const busy = subgraph.busy.value || surroundings.busy.value;
  const isUnseen = arrangement.busy.value && arrangement.places.size === 0 && sketch.value !== 'faint';
  const empty = entities.value.length === 0 && !regarded.value;
  return (
    <div class="canvas-state">
      {error && (empty || error.kind === 'refused') && <Trouble error={error} of="The drawing" />}
      {error && !empty && error.kind !== 'refused' && (
        <p class="trouble">Drawn as it was before: what was asked since is not here yet.</p>
      )}
      {arrangement.problem.value && <p role="status">{arrangement.problem}</p>}
      {!error && ((empty && busy) || growing.busy.value || isUnseen) && <p role="status">Drawing …</p>}
      {!error && empty && !busy && drawing.value.drawn.length === 0 && !drawing.value.around && (
        <p>
          Nothing is drawn yet.{' '}
          <button type="button" class="plain-button" onClick={goToSearch}>
            Find somebody to draw
          </button>{' '}
          in the box above; or ask for paths, and add one. On the page of every entity stands “Show in the
          network”.
        </p>
      )}
      {!error && empty && !busy && drawing.value.drawn.length > 0 && (
        <p>Nothing that this address draws can be seen here. It may be marked above your clearance.</p>
      )}
    </div>
  );
}
