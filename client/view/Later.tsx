/** A part of the page whose code is loaded when it is first shown. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from './States.tsx';

interface LaterProps {
  load: () => Promise<ComponentType>;
  /** What it is, to begin a sentence. */
  of: string;
}

export function Later({ load, of }: LaterProps) {
  const [part, setPart] = useState<{ loaded: ComponentType } | 'failed' | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    load().then(
      (loaded) => wanted && setPart({ loaded }),
      () => wanted && setPart('failed'),
    );
    return () => void (wanted = false);
  }, [load, turn]);
  if (part === null || part === 'failed') {
    return (
      <main id="shown" tabIndex={-1}>
        <h1 class="for-readers-aloud">{of}</h1>
        {part === null ? (
          <Skeleton lines={6} of={of} />
        ) : (
          <p class="trouble" role="alert">
            {of} could not be loaded: the server does not answer.{' '}
            <button type="button" onClick={() => setTurn(turn + 1)}>
              Try again
            </button>
          </p>
        )}
      </main>
    );
  }
  return <part.loaded />;
}
