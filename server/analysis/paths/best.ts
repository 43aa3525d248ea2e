// The best paths between two sets: looked for where the best can be, and further only as long as there are too few.
import type { Clock } from '../clock.ts';
import { noBand } from '../../vocabulary/scales.ts';
import { Approach } from './approach.ts';
import { anyEvidence, costBeyond, type Weakest } from './cost.ts';
import type { Net } from './net.ts';
import { Reach } from './reach.ts';
import { type Result, type Search, search } from './search.ts';
import type { Steps } from './steps.ts';

/** The first paths by rank, exactly. `truncated` where the limit ended the search: then those that were found come before all others. */
export function bestPaths(net: Net, steps: Steps, asked: Search, clock: Clock): Result {
  return asked.rank === 'EVIDENCE'
    ? byEvidence(net, steps, asked, clock)
    : byLength(net, steps, asked, clock);
}

// A path within a limit comes before every path that is not.
function byEvidence(net: Net, steps: Steps, asked: Search, clock: Clock): Result {
  let result: Result = { paths: [], truncated: false, made: 0 };
  for (const weakest of limitsFor(net)) {
    const approach = new Approach(net, weakest, clock);
    while (!approach.met && approach.ties < asked.maxLength && approach.grow());
    if (!approach.met) continue;
    while (approach.ties < asked.maxLength && approach.grow());
    result = within(net, steps, approach, { ...asked, weakest }, result.made, clock);
    if (result.truncated || result.paths.length === asked.first) break;
  }
  return result;
}

// One band after the other. Between sets there are many pairs, of which some are usually joined by a single tie of the worst band that
// it takes: to look for these first leaves most of a large graph alone. For one pair it would only be looking twice.
function limitsFor({ first, last }: Net): Weakest[] {
  const isPair = first.size === 1 && last.size === 1;
  return Array.from({ length: noBand + 1 }, (_, worst) => {
    const any = { worst, most: Infinity };
    return isPair || worst === 0 ? [any] : [{ worst, most: 1 }, any];
  }).flat();
}

// The shortest come first: one tie more is looked at where there are too few.
function byLength(net: Net, steps: Steps, asked: Search, clock: Clock): Result {
  const approach = new Approach(net, anyEvidence, clock);
  while (!approach.met && approach.ties < asked.maxLength && approach.grow());
  let result: Result = { paths: [], truncated: false, made: 0 };
  if (!approach.met) return result;
  for (let maxLength = approach.ties; maxLength <= asked.maxLength; maxLength++) {
    while (approach.ties < maxLength && approach.grow());
    result = within(net, steps, approach, { ...asked, maxLength, weakest: anyEvidence }, result.made, clock);
    if (result.truncated || result.paths.length === asked.first) break;
  }
  return result;
}

function within(
  net: Net,
  steps: Steps,
  approach: Approach,
  asked: Search & { weakest: Weakest },
  made: number,
  clock: Clock,
): Result {
  const { rank, weakest, maxLength, limit } = asked;
  const reach = new Reach(net, approach.near(maxLength), { rank, worst: weakest.worst, maxLength }, clock);
  const result = search(steps, reach, { ...asked, limit: limit - made }, costBeyond(weakest), clock);
  return { ...result, made: made + result.made };
}
