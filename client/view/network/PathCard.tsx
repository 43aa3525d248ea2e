/** One path: who it passes, how good its weakest link is, and what it says. Pointing shows it, choosing draws it. */
import { useEffect, useState } from 'preact/hooks';
import type { FoundPathFragment } from '../../../generated/client.ts';
import { shortName } from '../../model/names.ts';
import { entitiesOf, isSamePath, windowWords } from '../../model/network/paths.ts';
import { spokenParts } from '../../model/parts.ts';
import { tieSentence } from '../../model/wording.ts';
import { EvidenceMarks, Swatch } from '../Marks.tsx';
import { PickButton } from '../PickButton.tsx';
import { useNetwork } from './drawing.ts';
import { leadToDrawing } from './ways.ts';

export function PathCard({ path, number }: { path: FoundPathFragment; number: number }) {
  const network = useNetwork();
  const chosen = isSamePath(network.drawing.value.path, entitiesOf(path));
  /** Said to who does not see that the page has moved. */
  const [led, setLed] = useState(false);
  const choose = () => {
    network.choose(path);
    setLed(!chosen && leadToDrawing());
  };
  const regard = () => void (network.pointedPath.value = entitiesOf(path));
  const leave = () => {
    if (isSamePath(network.pointedPath.peek(), entitiesOf(path))) network.pointedPath.value = [];
  };
  // What goes from under the pointer is not left by it.
  useEffect(() => leave, []);
  const length = path.ties.length;
  const weakest = path.ties.find(({ id }) => id === path.weakestTie.id);
  return (
    <li
      class="path"
      data-chosen={chosen}
      onPointerEnter={regard}
      onPointerLeave={leave}
      onFocusCapture={regard}
      onBlurCapture={leave}
    >
      <button
        type="button"
        class="path-chain"
        aria-pressed={chosen}
        title={chosen ? 'Let it go' : 'Draw it'}
        onClick={choose}
      >
        <span class="path-number" aria-hidden="true">
          {number}
        </span>
        <span class="for-readers-aloud">Path {number}: </span>
        <span class="path-entities">
          {path.entities.map((entity, at) => (
            <span key={entity.id} class="path-entity">
              {at > 0 && <span class="path-joint" aria-label="to" role="img" />}
              <Swatch type={entity.type} />
              <bdi>{shortName(entity.name)}</bdi>
            </span>
          ))}
        </span>
      </button>
      <p class="for-readers-aloud" role="status">
        {chosen && led && 'It is drawn above. “Back to the paths” leads back here.'}
      </p>
      <p class="path-facts">
        {length === 1 ? '1 tie' : `${length} ties`} · {windowWords(path)}
      </p>
      <p class="path-weakest">
        <PickButton picked={{ kind: 'tie', id: path.weakestTie.id }} label="Claims of the">
          {length === 1 ? 'its tie' : 'weakest link'}
        </PickButton>
        <EvidenceMarks evidence={path.weakest} />
        {/* On paper nobody opens it. */}
        {weakest && <span class="on-paper">{spokenParts(tieSentence(weakest))}</span>}
      </p>
      <p class="path-narrative">{path.narrative}</p>
    </li>
  );
}
