/** By what name does an evidence standard go? It stands on every figure, so that nobody takes a strict one for a lax one. */
import type { Lens } from './lens.ts';

export type Standard = Pick<Lens, 'minGrade' | 'minSources'>;

/** Those that are chosen by name; any other grade and number of sources is one, too. */
export const standards: readonly Standard[] = [
  { minGrade: null, minSources: 1 },
  { minGrade: 'C3', minSources: 1 },
  { minGrade: 'B2', minSources: 1 },
  { minGrade: null, minSources: 2 },
  { minGrade: 'C3', minSources: 2 },
  { minGrade: 'B2', minSources: 3 },
];

export function isUsual({ minGrade, minSources }: Standard): boolean {
  return standards.some((one) => one.minGrade === minGrade && one.minSources === minSources);
}

/** Whether every claim counts. */
export function isAny({ minGrade, minSources }: Standard): boolean {
  return minGrade === null && minSources <= 1;
}

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "any claim", "two independent sources", "grade C3 or better", "two independent sources, C3 or better" */
export function standardWords({ minGrade, minSources }: Standard): string {
  const sources = minSources > 1 && `${numbers[minSources - 1] ?? minSources} independent sources`;
  const grade = minGrade && `${minGrade} or better`;
  if (sources && grade) return `${sources}, ${grade}`;
  if (grade) return `grade ${grade}`;
  return sources || 'any claim';
}
