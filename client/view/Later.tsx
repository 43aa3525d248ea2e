/** A part of the page whose code is loaded when it is first shown. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from './States.tsx';

interface LaterProps {
  load: () => Promise<ComponentType>;
  /** What it is, to begin a sentence. */
  of: string;
  /** Whether it is only a part of what the page shows. */
  within?: boolean;
}

export function Later({ load, of, within = false }: LaterProps) {
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
  if (part !== null && part !== 'failed') return <part.loaded />;
  const waiting =
    part === null ? (
      <Skeleton lines={6} of={of} />
    ) : (
      <p class="trouble" role="alert">
        {of} could not be loaded: the server does not answer.{' '}
        <button type="button" onClick={() => setTurn(turn + 1)}>
          Try again
        </button>
      </p>
    );
  if (within) return waiting;
  return (
    <main id="shown" tabIndex={-1}>
      <h1 class="for-readers-aloud">{of}</h1>
      {waiting}
    </main>
  );
}
