/** What paper has in the place of the canvas: its code comes when the page rests, for a printer waits for nothing. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Milliseconds: whoever opens a page does not print it at once. */
const rest = 2_000;

export function OnPaper() {
  const [part, setPart] = useState<{ of: ComponentType } | null>(null);
  useEffect(() => {
    let wanted = true;
    const waiting = setTimeout(() => {
      import('../picture/PaperFigure.tsx').then(
        ({ PaperFigure }) => wanted && setPart({ of: PaperFigure }),
        // Without it the canvas is printed.
        () => undefined,
      );
    }, rest);
    return () => {
      wanted = false;
      clearTimeout(waiting);
    };
  }, []);
  return part && <part.of />;
}
