/** Through what is the graph seen, in words? */
import { dateAdverb, dateWords } from './dates.ts';
import { markingLabel } from './grades.ts';
import { limitWords, loweredTo } from './ownClearance.ts';
import type { Reader } from './reader.ts';
import { isAny, standardWords } from './standard.ts';

/** For the page itself, and for paper; empty where all is seen. */
export function lensWords(reader: Reader): string[] {
  const lens = reader.lens.value;
  return [
    seenAs(reader),
    lens.asOf && `ties that may hold ${dateAdverb(lens.asOf)}`,
    lens.asKnownOn && `ties as known on ${dateWords(lens.asKnownOn)}`,
    !isAny(lens) && `evidence standard: ${standardWords(lens)}`,
    lens.cleared && 'cleared ties shown',
  ].filter((words) => typeof words === 'string');
}

/** On the one line that there is room for: "Viewing as TLP:GREEN · holding in 2019 · two independent sources, C3 or better" */
export function lensLine(reader: Reader): string {
  const lens = reader.lens.value;
  const lowered = loweredTo(reader);
  return [
    `Viewing as ${lowered ? markingLabel(lowered) : 'myself'}`,
    lens.asOf ? `holding ${dateAdverb(lens.asOf)}` : 'at any time',
    lens.asKnownOn && `known on ${dateWords(lens.asKnownOn)}`,
    standardWords(lens),
    lens.cleared && 'cleared ties, too',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Who asks for more than the server shows them sees no more for it. */
function seenAs(reader: Reader): string | null {
  const lowered = loweredTo(reader);
  if (lowered) return `Seen as ${markingLabel(lowered)}`;
  return reader.lens.value.clearance && limitWords(reader);
}
