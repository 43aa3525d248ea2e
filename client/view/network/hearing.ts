/** What is done on the canvas with pointer or finger, in the words of the network. */
import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { Picked } from '../../model/address.ts';
import type { Pointed } from '../../model/network/network.ts';

export interface Hearing {
  point: (pointed: Pointed | null) => void;
  pick: (picked: Picked | null) => void;
  /** Drawn around with the Shift key, or with three fingers. */
  select: (entities: string[]) => void;
  /** Clicked with the Shift key, or held with a finger. */
  toggle: (entity: string) => void;
  open: (entity: string) => void;
}

/** Returns what ends it. */
export function hear(graph: Core, { point, pick, select, toggle, open }: Hearing): () => void {
  const boxed: NodeSingular[] = [];
  /** Whether a finger has been held long enough to select: lifted, it picks nothing. */
  let held = false;
  const heard: [events: string, selector: string | null, (event: EventObject) => void][] = [
    ['mouseover', 'node, edge', ({ target }) => point(pointedOf(target))],
    ['mouseout', 'node, edge', () => point(null)],
    [
      'tap',
      null,
      ({ target, originalEvent }) => {
        if (held) held = false;
        else if (target === graph) pick(null);
        else if (target.hasClass('ghost')) return;
        else if (originalEvent.shiftKey && target.isNode()) toggle(pointedOf(target).id);
        else pick(pickedOf(target));
      },
    ],
    [
      'dbltap',
      'node',
      ({ target }) => {
        if (target.data('count') === undefined) open(pointedOf(target).id);
      },
    ],
    ['tapstart', null, () => void (held = false)],
    [
      'taphold',
      'node',
      ({ target, originalEvent }) => {
        if (!('touches' in originalEvent) || target.hasClass('ghost')) return;
        held = true;
        toggle(pointedOf(target).id);
      },
    ],
    ['box', 'node', ({ target }) => void boxed.push(target)],
    // Each of those in the box has been heard of by then.
    [
      'boxend',
      null,
      () =>
        setTimeout(() => {
          select(boxed.map((node) => pointedOf(node).id));
          boxed.length = 0;
        }),
    ],
  ];
  const each = (how: 'on' | 'off') => {
    for (const [events, selector, does] of heard)
      if (selector === null) graph[how](events, does);
      else graph[how](events, selector, does);
  };
  each('on');
  return () => each('off');
}

function pointedOf(target: EventObject['target']): Pointed {
  return target.isNode()
    ? { kind: 'entity', id: target.data('entity') as string }
    : { kind: 'tie', id: target.data('tie') as string };
}

function pickedOf(target: EventObject['target']): Picked {
  const { kind, id } = pointedOf(target);
  if (target.data('count') === undefined) return { kind, id };
  return { kind: kind === 'entity' ? 'bunch' : 'between', id };
}
