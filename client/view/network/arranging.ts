/** A thread of its own for the layout, so that the page never stops while something finds its place. */
import { arrange } from '../../model/network/arrange.ts';
import type { Outcome, Plan } from '../../model/network/plan.ts';

addEventListener('message', ({ data }: MessageEvent<Plan>) => void answer(data));

// What is loaded while the first question is on its way need not be waited for; if it fails, it is loaded again when it is asked for.
import('../../model/network/layouts/force.ts').catch(() => undefined);

async function answer(plan: Plan): Promise<void> {
  postMessage(await arrange(plan).catch(notArranged));
}

// A layout is loaded when it is first chosen, and the server may be away just then.
function notArranged(error: unknown): Outcome {
  const why = error instanceof Error ? error.message : String(error);
  return { problem: `This layout could not be loaded or did not end (${why}). Choose it again, or another.` };
}
