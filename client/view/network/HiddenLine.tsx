/** The line below: what is hidden and why, and what leads on to what is not drawn. */
import { hiddenWords } from '../../model/hidden.ts';
import { useReader } from '../reading.ts';
import { useNetwork } from './drawing.ts';

export function HiddenLine() {
  const reader = useReader();
  const { subgraph, missing, entities, ties } = useNetwork();
  const { lens } = reader;
  const answer = subgraph.answer.value?.subgraph;
  const hidden = answer && hiddenWords(answer.hidden, lens.value.minSources);
  const leading = answer?.hidden.byLimit ?? 0;
  return (
    <footer class="hidden-line" aria-live="polite">
      {answer && (
        <span>
          {counted(entities.value.length, 'entity', 'entities')}, {counted(ties.value.length, 'tie', 'ties')}.
        </span>
      )}
      {answer && <span>{hidden ? `${hidden.words}.` : 'No tie between them is hidden.'}</span>}
      {hidden?.cleared && (
        <button type="button" class="plain-button" onClick={() => reader.see({ cleared: true })}>
          Show those that were cleared
        </button>
      )}
      {leading > 0 && <span>{counted(leading, 'tie leads', 'ties lead')} on to what is not drawn.</span>}
      {missing.value.length > 0 && (
        <span>
          {missing.value.length} of what this address draws {missing.value.length === 1 ? 'is' : 'are'} not
          seen here.
        </span>
      )}
    </footer>
  );
}

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
