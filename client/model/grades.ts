/** What the letters and numbers of a grade mean, and who may read what. */
import type { Credibility, GradeBand, Marking, Reliability } from '../../generated/client.ts';

export const bands: readonly GradeBand[] = ['A1', 'B2', 'C3', 'D4', 'E5'];

/** From what everybody may read to what few may. */
export const markings: readonly Marking[] = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'];

export const reliabilityMeans: Record<Reliability, string> = {
  A: 'completely reliable source',
  B: 'usually reliable source',
  C: 'fairly reliable source',
  D: 'source not usually reliable',
  E: 'unreliable source',
  F: 'reliability cannot be judged',
};

export const credibilityMeans: Record<Credibility, { code: string; words: string }> = {
  CONFIRMED: { code: '1', words: 'confirmed by other sources' },
  PROBABLY_TRUE: { code: '2', words: 'probably true' },
  POSSIBLY_TRUE: { code: '3', words: 'possibly true' },
  DOUBTFUL: { code: '4', words: 'doubtful' },
  IMPROBABLE: { code: '5', words: 'improbable' },
  CANNOT_BE_JUDGED: { code: '6', words: 'truth cannot be judged' },
};

export const bandMeans: Record<GradeBand, string> = {
  A1: 'completely reliable and confirmed',
  B2: 'usually reliable and probably true, or better',
  C3: 'fairly reliable and possibly true, or better',
  D4: 'not usually reliable or doubtful',
  E5: 'unreliable or improbable',
};

export const markingMeans: Record<Marking, string> = {
  CLEAR: 'anybody may read it',
  GREEN: 'for the community',
  AMBER: 'for those who need it, and their clients',
  AMBER_STRICT: 'for those who need it, in their own organization',
  RED: 'for the named recipients alone',
};

/** "TLP:AMBER+STRICT", as the Traffic Light Protocol writes it. */
export function markingLabel(marking: Marking): string {
  return `TLP:${marking.replace('_', '+')}`;
}

/** Whether who may see up to the one may see the other; where it is not known up to where, all are taken to be seen. */
export function maySee(marking: Marking, own: Marking | null): boolean {
  return own === null || markings.indexOf(marking) <= markings.indexOf(own);
}

export function gradeWords(grade: GradeBand | null): string {
  return grade ? `Grade ${grade}: ${bandMeans[grade]}` : 'No grade: it cannot be judged';
}
