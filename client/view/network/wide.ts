/** Has the drawing the whole width? What asks is out of the way then, and what proves until something is picked. */
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Network } from '../../model/network/network.ts';
import { useOffers } from '../commanding.ts';
import { keep, kept } from '../kept.ts';

export const wide = signal(kept('drawing') === 'wide');

export function setWide(to: boolean): void {
  wide.value = to;
  keep('drawing', to ? 'wide' : 'beside');
}

/** Its key and its commands; and who asks something anew sees the answer come. */
export function useWide({ drawing }: Network): void {
  const { asks, from, to } = drawing.value;
  const asked = JSON.stringify([asks, from, to]);
  const before = useRef(asked);
  useEffect(() => {
    // For now: what the reader prefers stays kept.
    if (asked !== before.current) wide.value = false;
    before.current = asked;
  }, [asked]);
  useOffers('The drawing', [
    {
      id: 'wide',
      words: 'Give the drawing the whole width',
      keywords: 'wide full large columns close',
      keys: ['w'],
      when: () => !wide.value,
      run: () => setWide(true),
    },
    {
      id: 'beside',
      words: 'Show the columns beside the drawing',
      keywords: 'wide full narrow columns open explore paths evidence',
      keys: ['w'],
      when: () => wide.value,
      run: () => setWide(false),
    },
  ]);
}
