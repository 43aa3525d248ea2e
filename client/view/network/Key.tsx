/** The key below the drawing, as on a map: what its colours, outlines and lines mean, of those that are drawn. */
import type { EntityType } from '../../../generated/client.ts';
import { type KeyLine, keyKinds, keyLines } from '../../model/network/key.ts';
import { outlineOf, outlines } from '../../model/network/shapes.ts';
import { entityType } from '../../model/vocabulary.ts';
import { useNetwork } from './drawing.ts';

export function Key() {
  const { entities, regarded, leading } = useNetwork();
  const drawn = new Set([...entities.value, ...(regarded.value?.entities ?? [])].map(({ type }) => type));
  if (drawn.size === 0) return null;
  return (
    <ul class="key" aria-label="Key to the drawing">
      {keyKinds(drawn).map(({ type, words }) => (
        <li key={type}>
          <Outline type={type} /> {words}
        </li>
      ))}
      {keyLines.map(({ words, ...line }) => (
        <li key={words}>
          <Line {...line} /> {words}
        </li>
      ))}
      {leading.value.size > 0 && (
        <li>
          <span class="leading-words">+3</span> ties lead on
        </li>
      )}
    </ul>
  );
}

/** The sign of a kind, as it is drawn. */
export function Outline({ type }: { type: EntityType }) {
  const word = entityType(type);
  const corners = outlines[outlineOf(type)];
  return (
    <svg
      class="outline"
      viewBox="-1 -1 2 2"
      width="14"
      height="14"
      aria-hidden="true"
      style={{ '--light': word?.colour ?? '#5a5a5a', '--dark': word?.dark ?? '#b0b0b0' }}
    >
      {corners ? <polygon points={corners.join(' ')} /> : <circle r="0.95" />}
    </svg>
  );
}

function Line({ width, opacity, contested }: Omit<KeyLine, 'words'>) {
  return (
    <svg class={contested ? 'line contested' : 'line'} width="26" height="8" aria-hidden="true">
      <line
        x1="0"
        x2="26"
        y1="4"
        y2="4"
        stroke-width={width}
        stroke-opacity={opacity}
        {...(contested && { 'stroke-dasharray': '8 5' })}
      />
    </svg>
  );
}
