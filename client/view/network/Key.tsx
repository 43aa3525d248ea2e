/** The key below the drawing, as on a map: what its colours, outlines and lines mean, of those that are drawn. */
import type { EntityType } from '../../../generated/client.ts';
import { outlineOf, outlines } from '../../model/network/shapes.ts';
import { allEntityTypes, entityType } from '../../model/vocabulary.ts';
import { opacityOf, widthOf } from '../../model/network/elements.ts';
import { useNetwork } from './drawing.ts';

export function Key() {
  const { entities, regarded } = useNetwork();
  const drawn = new Set([...entities.value, ...(regarded.value?.entities ?? [])].map(({ type }) => type));
  if (drawn.size === 0) return null;
  return (
    <ul class="key" aria-label="Key to the drawing">
      {allEntityTypes
        .filter(({ name }) => drawn.has(name as EntityType))
        .map(({ name, plural }) => (
          <li key={name}>
            <Outline type={name as EntityType} /> {plural}
          </li>
        ))}
      <li>
        <Line width={widthOf(1)} /> 1 source
      </li>
      <li>
        <Line width={widthOf(4)} /> 4
      </li>
      <li>
        <Line width={widthOf(8)} /> 8 or more
      </li>
      <li>
        <Line width={2.5} contested /> contested
      </li>
      <li>
        <Line width={2.5} opacity={opacityOf('A1')} /> A1 to <Line width={2.5} opacity={opacityOf(null)} /> no
        grade
      </li>
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

function Line({
  width,
  opacity = 1,
  contested = false,
}: {
  width: number;
  opacity?: number;
  contested?: boolean;
}) {
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
