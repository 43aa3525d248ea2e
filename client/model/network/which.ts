/** Which paths count, in words: one line that says what is asked beside the ends. */
import type { PathRank, PathTiming } from '../../../generated/client.ts';
import { entityType, plain } from '../vocabulary.ts';
import { nothingAsked, type PathsAsked } from './asked.ts';

export const rankWords: Record<PathRank, string> = {
  EVIDENCE: 'best evidence first',
  SHORTEST: 'shortest first',
};

export const timingWords: Record<PathTiming, string> = {
  ANY: 'at any time',
  OVERLAPPING: 'all at one time',
  SEQUENTIAL: 'one after the other',
};

/** "best evidence first, at any time, at most 6 ties, avoiding 1" */
export function whichWords(asked: PathsAsked): string {
  const { rank, timing, maxGap, maxLength, through, avoiding, bridging, directed } = asked;
  const waiting = timing === 'SEQUENTIAL' && maxGap !== null && `within ${maxGap} days of each other`;
  return [
    rankWords[rank],
    timingWords[timing],
    waiting,
    maxLength === 1 ? 'at most 1 tie' : `at most ${maxLength} ties`,
    through.length > 0 && `through ${through.length}`,
    avoiding.length > 0 && `avoiding ${avoiding.length}`,
    bridging.length > 0 &&
      `passing ${bridging.map((type) => entityType(type)?.plural ?? plain(type)).join(', ')}`,
    directed && 'the way that influence runs',
  ]
    .filter(Boolean)
    .join(', ');
}

/** Whether anything but the ends was chosen. */
export function isParticular(asked: PathsAsked): boolean {
  return whichWords(asked) !== whichWords(nothingAsked);
}
