// The best paths between two sets: looked for where the best can be, and further only as long as there are too few.
import type { Clock } from '../clock.ts';
import { noBand } from '../../vocabulary/scales.ts';
import { Approach } from './approach.ts';
import type { Net } from './net.ts';
import { Reach } from './reach.ts';
import { type Result, type Search, search } from './search.ts';
import type { Steps } from './steps.ts';

/**
 * The first paths by rank, exactly. `stepsFor` gives the steps along ties of a band or better. `truncated` where the limit ended the
 * search: then those that were found come before all others.
 */
export function bestPaths(net: Net, stepsFor: (worst: number) => Steps, asked: Search, clock: Clock): Result {
  return asked.rank === 'EVIDENCE'
    ? byEvidence(net, stepsFor, asked, clock)
    : byLength(net, stepsFor(noBand), asked, clock);
}

// A path whose ties all have a band or better comes before every path that has a worse one.
function byEvidence(net: Net, stepsFor: (worst: number) => Steps, asked: Search, clock: Clock): Result {
  let result: Result = { paths: [], truncated: false, made: 0 };
  for (let worst = 0; worst <= noBand; worst++) {
    const approach = new Approach(net, worst, clock);
    while (!approach.met && approach.ties < asked.maxLength && approach.grow());
    if (!approach.met) continue;
    while (approach.ties < asked.maxLength && approach.grow());
    result = within(net, stepsFor(worst), approach, { ...asked, worst }, result.made, clock);
    if (result.truncated || result.paths.length === asked.first) break;
  }
  return result;
}

// The shortest come first: one tie more is looked at where there are too few.
function byLength(net: Net, steps: Steps, asked: Search, clock: Clock): Result {
  const approach = new Approach(net, noBand, clock);
  while (!approach.met && approach.ties < asked.maxLength && approach.grow());
  let result: Result = { paths: [], truncated: false, made: 0 };
  if (!approach.met) return result;
  for (let maxLength = approach.ties; maxLength <= asked.maxLength; maxLength++) {
    while (approach.ties < maxLength && approach.grow());
    result = within(net, steps, approach, { ...asked, maxLength, worst: noBand }, result.made, clock);
    if (result.truncated || result.paths.length === asked.first) break;
  }
  return result;
}

function within(
  net: Net,
  steps: Steps,
  approach: Approach,
  asked: Search & { worst: number },
  made: number,
  clock: Clock,
): Result {
  const reach = new Reach(net, approach.near(asked.maxLength), asked, clock);
  const result = search(steps, reach, { ...asked, limit: asked.limit - made }, clock);
  return { ...result, made: made + result.made };
}
