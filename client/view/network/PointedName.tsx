/** Where many are drawn: who is it that is pointed at, on the canvas or in a list beside it? */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { nodeId } from '../../model/network/elements.ts';
import { useNetwork } from './drawing.ts';

export function PointedName() {
  const { graph, pointed, detail } = useNetwork();
  const moves = useSignal(0);
  useEffect(() => {
    // Not read, lest whoever moves the drawing in an effect begin it again.
    const move = () => void (moves.value = moves.peek() + 1);
    graph.on('viewport', move);
    return () => void graph.off('viewport', move);
  }, [graph]);
  if (detail.value === 'all' || pointed.value?.kind !== 'entity') return null;
  void moves.value;
  const node = graph.getElementById(nodeId(pointed.value.id));
  if (node.empty()) return null;
  const { x, y } = node.renderedPosition();
  if (x < 0 || y < 0 || x > graph.width() || y > graph.height()) return null;
  return (
    <p class="pointed-name" aria-hidden="true" style={{ '--x': `${x}px`, '--y': `${y}px` }}>
      <bdi>{node.data('name') as string}</bdi>
    </p>
  );
}
