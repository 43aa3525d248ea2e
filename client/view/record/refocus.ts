/** Keeps the focus in a field that takes another shape: what had it is gone then. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** @param shape what the field is now; when that changes, its first control takes the focus */
export function useRefocus<Box extends HTMLElement>(shape: string): RefObject<Box | null> {
  const box = useRef<Box>(null);
  const before = useRef(shape);
  useEffect(() => {
    if (shape !== before.current)
      box.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
    before.current = shape;
  }, [shape]);
  return box;
}
