/** Sentences in pieces: text, and the names in it that a view makes links of. */
import type { EntityNameFragment, SourceLineFragment } from '../../generated/client.ts';
import { speaker } from './sources.ts';

export type Part = string | { entity: EntityNameFragment } | { source: SourceLineFragment };

/** Signs that stand in a sentence for its names; they are of Unicode's private use, so no source writes them. */
export const marks = { from: '\uE000', to: '\uE001', source: '\uE002' } as const;

interface Named {
  from: EntityNameFragment;
  to?: EntityNameFragment | null;
  source?: SourceLineFragment | null;
}

export function partsOf(sentence: string, { from, to, source }: Named): Part[] {
  return sentence
    .split(/([\uE000-\uE002])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === marks.from) return { entity: from };
      if (piece === marks.to) return to ? { entity: to } : '…';
      if (piece === marks.source) return source ? { source } : '…';
      return piece;
    });
}

/** The whole as text alone. */
export function spokenParts(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return 'source' in part ? speaker(part.source) : part.entity.name;
    })
    .join('');
}
