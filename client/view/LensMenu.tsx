/** Whose eyes, when, known since when, how good: what the whole page is seen through. */
import { useEffect, useRef } from 'preact/hooks';
import { markingLabel } from '../model/grades.ts';
import { isOpen } from '../model/lens.ts';
import { loweredTo } from '../model/ownClearance.ts';
import { LensFields } from './LensFields.tsx';
import { useReader } from './reading.ts';

export function LensMenu() {
  const reader = useReader();
  const lens = reader.lens.value;
  const lowered = loweredTo(reader);
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const outside = event.target instanceof Node && !menu.current?.contains(event.target);
      const escape = event instanceof KeyboardEvent && event.key === 'Escape';
      if (!menu.current?.open || (event instanceof KeyboardEvent ? !escape : !outside)) return;
      menu.current.open = false;
      if (escape) menu.current.querySelector('summary')?.focus();
    };
    addEventListener('pointerdown', close);
    addEventListener('keydown', close);
    return () => {
      removeEventListener('pointerdown', close);
      removeEventListener('keydown', close);
    };
  }, []);
  return (
    <details class="lens" ref={menu}>
      <summary>
        <span class="lens-as">Viewing as </span>
        <strong>{lowered ? markingLabel(lowered) : 'myself'}</strong>
        {!isOpen({ ...lens, clearance: null }) && <span class="lens-more">, filtered</span>}
      </summary>
      <form class="lens-form" onSubmit={(event) => event.preventDefault()}>
        <LensFields />
      </form>
    </details>
  );
}
