/** A thread of its own for the layout, so that the page never stops while something finds its place. */
import { arrange } from '../../model/network/arrange.ts';
import type { Plan } from '../../model/network/plan.ts';

addEventListener('message', ({ data }: MessageEvent<{ turn: number; plan: Plan }>) => {
  postMessage({ turn: data.turn, places: arrange(data.plan) });
});
