/** What is a saved figure or table called? What it is of, when it was made, and who may read it, for a file is passed on without its folder. */
import { markingLabel } from '../grades.ts';
import type { Facts } from './statement.ts';

const longest = 60;

/** "claimgraph-ridge-brigade-2026-11-23-TLP-AMBER.svg" */
export function fileName(
  { title, made, marking, fictional }: Pick<Facts, 'title' | 'made' | 'marking' | 'fictional'>,
  ending: 'svg' | 'png' | 'csv',
): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, '-');
  const short = Array.from(words).slice(0, longest).join('').replace(/^-|-$/g, '');
  const marked = markingLabel(marking).replace(/[:+]/g, '-');
  return `${['claimgraph', fictional && 'fiction', short, made, marked].filter(Boolean).join('-')}.${ending}`;
}
