/** What opens in the evidence beside the page when it is chosen. */
import type { ComponentChildren } from 'preact';
import type { Picked } from '../model/address.ts';
import { useReader } from './reading.ts';

interface PickButtonProps {
  picked: Picked;
  /** Said before the content, for who cannot see where the button stands. */
  label: string;
  /** -1 in a grid, where a key on the row does the same. */
  tabIndex?: number;
  children: ComponentChildren;
}

export function PickButton({ picked, label, tabIndex = 0, children }: PickButtonProps) {
  const reader = useReader();
  const open = JSON.stringify(reader.address.value.picked) === JSON.stringify(picked);
  return (
    <button
      type="button"
      class="pick"
      tabIndex={tabIndex}
      aria-expanded={open}
      aria-controls="evidence"
      onClick={() => reader.pick(open ? null : picked)}
    >
      <span class="for-readers-aloud">{label}: </span>
      {children}
    </button>
  );
}
