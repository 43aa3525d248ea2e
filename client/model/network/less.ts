/** What is left out of the look where there is much of it, so that it is drawn in time. */
import type { Detail } from './detail.ts';

const ties = {
  'curve-style': 'straight',
  'target-distance-from-node': 0,
  // A tie can then be clicked where it is marked, and nowhere else: to look for one under the pointer takes too long.
  events: 'no',
};
const names = { 'min-zoomed-font-size': 9, 'text-background-opacity': 0 };

export const less: Record<Detail, readonly { selector: string; style: object }[]> = {
  all: [],
  plain: [
    { selector: 'node', style: names },
    { selector: 'edge', style: ties },
  ],
  outline: [
    { selector: 'node', style: { ...names, 'border-width': 0 } },
    {
      selector: 'edge',
      style: {
        ...ties,
        'curve-style': 'haystack',
        'haystack-radius': 0,
        'line-style': 'solid',
        'target-arrow-shape': 'none',
      },
    },
  ],
};
