/** Through what was it seen that is taken along, as a figure or as a table? All of it, in full. */
import type { Marking } from '../../generated/client.ts';
import { dateAdverb, dateWords } from './dates.ts';
import { markingLabel } from './grades.ts';
import type { Lens } from './lens.ts';
import { standardWords } from './standard.ts';

/** @param marking the server's answer, for a lens may ask for more than it is given @param made the day, as "2026-11-23" */
export function seenWords(lens: Lens, marking: Marking, made: string): string[] {
  return [
    `Seen as ${markingLabel(marking)}`,
    lens.asOf ? `holding ${dateAdverb(lens.asOf)}` : 'holding at any time',
    `as known on ${dateWords(lens.asKnownOn ?? made)}`,
    `evidence standard: ${standardWords(lens)}`,
    `cleared ties ${lens.cleared ? 'shown' : 'left out'}`,
  ];
}
