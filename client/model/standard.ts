/** By what name does an evidence standard go? It stands on every figure, so that nobody takes a strict one for a lax one. */
import type { Lens } from './lens.ts';

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "any claim", "two independent sources", "grade C3 or better", "two independent sources, C3 or better" */
export function standardWords({ minGrade, minSources }: Pick<Lens, 'minGrade' | 'minSources'>): string {
  const sources = minSources > 1 && `${numbers[minSources - 1] ?? minSources} independent sources`;
  const grade = minGrade && `${minGrade} or better`;
  if (sources && grade) return `${sources}, ${grade}`;
  if (grade) return `grade ${grade}`;
  return sources || 'any claim';
}
