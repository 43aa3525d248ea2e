/** A sentence of the model as text alone: a link would lead away from what is being written. */
import type { Part } from '../../model/parts.ts';
import { shortName } from '../../model/names.ts';
import { speaker } from '../../model/sources.ts';

export function Words({ parts }: { parts: readonly Part[] }) {
  return (
    <>
      {parts.map((part, at) => {
        if (typeof part === 'string') return part;
        const name = 'source' in part ? speaker(part.source) : shortName(part.entity.name);
        return <bdi key={at}>{name}</bdi>;
      })}
    </>
  );
}
