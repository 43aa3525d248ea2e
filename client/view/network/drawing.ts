/** How a component reaches the network that is drawn. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Network, Pointed } from '../../model/network/network.ts';

export const NetworkContext = createContext<Network | null>(null);

export function useNetwork(): Network {
  const network = useContext(NetworkContext);
  if (!network) throw new Error('This component needs a NetworkContext around it: see NetworkPage.tsx.');
  return network;
}

/** What makes a row of a list point at its entity or tie on the canvas, by pointer or by focus. */
export function pointing(network: Network, pointed: Pointed) {
  const point = () => void (network.pointed.value = pointed);
  const leave = () => {
    if (network.pointed.peek()?.id === pointed.id) network.pointed.value = null;
  };
  return { onPointerEnter: point, onPointerLeave: leave, onFocusCapture: point, onBlurCapture: leave };
}
