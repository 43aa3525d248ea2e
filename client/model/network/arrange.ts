/** Which layout places a plan: each is loaded when it is first asked for. */
import type { Outcome, Plan } from './plan.ts';

/** So many at most are placed by the finer of the two layouts by force, which takes long for more. */
const fineUpTo = 500;

type Layout = (plan: Plan) => Outcome;

/** Takes up to some seconds for thousands of boxes: whoever draws at the same time has it done elsewhere. */
export async function arrange(plan: Plan): Promise<Outcome> {
  if (plan.boxes.every(({ stays }) => stays)) return { places: {} };
  return (await layoutFor(plan))(plan);
}

async function layoutFor({ layout, boxes }: Plan): Promise<Layout> {
  switch (layout) {
    case 'radial':
      return (await import('./layouts/radial.ts')).radial;
    case 'layered':
      return (await import('./layouts/layered.ts')).layered;
    case 'lanes':
      return (await import('./layouts/lanes.ts')).lanes;
    case 'force':
      return boxes.length <= fineUpTo
        ? (await import('./layouts/force.ts')).force
        : (await import('./layouts/atlas.ts')).atlas;
  }
}
