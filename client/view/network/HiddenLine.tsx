/** The line below: what is hidden and why, and what leads on to what is not drawn. */
import { counted } from '../../model/counted.ts';
import { hiddenMeans, hiddenWords } from '../../model/hidden.ts';
import { showAgain } from '../../model/network/acts.ts';
import { isAny, standardWords } from '../../model/standard.ts';
import { useReader } from '../reading.ts';
import { useNetwork } from './drawing.ts';

export function HiddenLine() {
  const reader = useReader();
  const network = useNetwork();
  const { questions, missing, entities, ties } = network;
  const { lens } = reader;
  const answer = questions.subgraph.answer.value?.subgraph;
  const hidden = answer && hiddenWords(answer.hidden, lens.value);
  const leading = answer?.hidden.byLimit ?? 0;
  return (
    <footer class="hidden-line" aria-live="polite">
      {answer && (
        <span>
          {counted(entities.value.length, 'entity', 'entities')}, {counted(ties.value.length, 'tie', 'ties')}.
        </span>
      )}
      {answer && (
        <span {...(hidden && { title: hiddenMeans })}>
          {hidden ? `${hidden.words}.` : 'The filter hides no tie between them.'}
        </span>
      )}
      {hidden?.cleared && (
        <button type="button" class="plain-button" onClick={() => reader.see({ cleared: true })}>
          Show those that were cleared
        </button>
      )}
      {leading > 0 && <span>{counted(leading, 'tie leads', 'ties lead')} on to what is not drawn.</span>}
      <ByHand />
      {!isAny(lens.value) && <span>Evidence standard: {standardWords(lens.value)}.</span>}
      {missing.value.length > 0 && (
        <span>
          {missing.value.length} of what this address draws {missing.value.length === 1 ? 'is' : 'are'} not
          seen here.
        </span>
      )}
    </footer>
  );
}

/** What is out of view because somebody took it out, or because so much is drawn. */
function ByHand() {
  const network = useNetwork();
  const { hidden } = network.drawing.value;
  const { bunches } = network.composition.value;
  const showWhole = (whole: boolean) => network.change((drawing) => ({ ...drawing, whole }));
  const bunched = bunches.reduce((sum, { members }) => sum + members.length, 0);
  return (
    <>
      {hidden.length > 0 && (
        <span>
          {counted(hidden.length, 'entity', 'entities')} hidden by hand.{' '}
          <button
            type="button"
            class="plain-button"
            onClick={() => network.change(showAgain(network.drawing.peek().hidden))}
          >
            Show them
          </button>
        </span>
      )}
      {bunched > 0 && (
        <span>
          {counted(bunched, 'entity stands', 'entities stand')} in{' '}
          {counted(bunches.length, 'bunch', 'bunches')}.
        </span>
      )}
      {network.crowd.value === 'bunched' && bunched > 0 && (
        <button type="button" class="plain-button" onClick={() => showWhole(true)}>
          Show each by itself
        </button>
      )}
      {network.crowd.value === 'whole' && (
        <button type="button" class="plain-button" onClick={() => showWhole(false)}>
          Bunch them
        </button>
      )}
    </>
  );
}
