/** The left column: what is to be drawn, and between whom paths are asked. */
import { useReader } from '../reading.ts';
import { AskPaths } from './AskPaths.tsx';
import { useNetwork } from './drawing.ts';
import { Explore } from './Explore.tsx';

const questions = [
  ['explore', 'Explore'],
  ['paths', 'Paths'],
] as const;

export function AskColumn() {
  const reader = useReader();
  const { asks } = useNetwork().drawing.value;
  return (
    <section class="ask" aria-label="Ask">
      <div class="ask-which" role="group" aria-label="What to ask">
        {questions.map(([name, label]) => (
          <button
            key={name}
            type="button"
            aria-pressed={asks === name}
            onClick={() => reader.draw((drawing) => ({ ...drawing, asks: name }))}
          >
            {label}
          </button>
        ))}
      </div>
      {asks === 'paths' ? <AskPaths /> : <Explore />}
    </section>
  );
}
