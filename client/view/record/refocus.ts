/** Keeps the focus in a field that takes another shape: what had it is gone then. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Before the page is painted, so that the next key finds it there however fast one types; whoever went on to another field in the
 * meantime stays there.
 * @param shape what the field is now; when that changes, its first control takes the focus
 */
export function useRefocus<Box extends HTMLElement>(shape: string): RefObject<Box | null> {
  const box = useRef<Box>(null);
  const before = useRef(shape);
  useLayoutEffect(() => {
    if (shape !== before.current && !isElsewhere(box.current))
      box.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
    before.current = shape;
  }, [shape]);
  return box;
}

/** What is taken away while it has the focus leaves it to the page as a whole. */
function isElsewhere(box: HTMLElement | null): boolean {
  const { activeElement } = document;
  return (
    activeElement !== null && activeElement !== document.body && !(box?.contains(activeElement) ?? false)
  );
}
