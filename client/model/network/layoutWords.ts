/** What the ways to lay out a drawing are called. */
import type { LayoutName } from './drawing.ts';

export const layoutWords: Record<LayoutName, { name: string; means: string }> = {
  force: { name: 'Free', means: 'what is tied stands together' },
  radial: { name: 'Rings', means: 'around one entity, by how many ties away' },
  layered: { name: 'Layers', means: 'along the direction of ties' },
  lanes: { name: 'Lanes', means: 'armed and illicit groups, go-betweens, state, money' },
};
