// What changed in a period: which ties began and ended, what more or less was seen of them, and of which is nothing heard any more?
import type { Days } from '../../values/partialDate.ts';
import { openDate, unknownDate } from '../columns.ts';
import { lastAttested } from '../evidence.ts';
import type { GraphView } from '../graph.ts';
import { Judge } from '../judge.ts';
import { intervalsOf } from '../strands.ts';
import { Changes } from './changes.ts';

/** `of`: only ties that touch one of these, and these entities; null for all. */
export function changesInTheWorld(graph: GraphView, period: Days, of: ReadonlySet<number> | null): Changes {
  const { view, columns, clock, from, to } = graph;
  const { judge, claims } = view;
  const { first: firstDay, last: lastDay } = columns.dateDays.columns;
  const before = new Judge(claims.observedBy(period.first - 1));
  const after = new Judge(claims.observedBy(period.last));
  const changes = new Changes({ earlier: graph, later: graph, before, after });
  const mayBeWithin = (date: number) =>
    date !== unknownDate &&
    date !== openDate &&
    firstDay[date]! <= period.last &&
    lastDay[date]! >= period.first;
  const earliest = new Float64Array(columns.entityIds.length).fill(Infinity);
  const latest = new Float64Array(columns.entityIds.length).fill(-Infinity);
  for (let tie = 0; tie < view.verdicts.length; tie++) {
    clock.tick();
    const [one, other] = [from[tie]!, to[tie]!];
    if (!view.isChosen(tie) || (of && !of.has(one) && !of.has(other))) continue;
    judge.judge(tie);
    const strands = intervalsOf(columns, judge.asserting, judge.asserted);
    for (const strand of strands) {
      if (mayBeWithin(strand.from)) changes.appeared.add(tie, strand.from);
      if (mayBeWithin(strand.to)) changes.ended.add(tie, strand.to);
      for (const entity of [one, other]) {
        earliest[entity] = Math.min(earliest[entity]!, strand.first);
        latest[entity] = Math.max(latest[entity]!, strand.last);
      }
    }
    // As `holdingIn` has it: what may hold on the last day of the period only since its end is open, or not known.
    const open = strands.at(-1);
    if (open && (open.to === unknownDate || open.to === openDate) && open.first <= period.last) {
      const seen = lastAttested(columns, judge);
      if (seen !== unknownDate && lastDay[seen]! < period.first) changes.silent.add(tie, seen);
    }
    // Where all that is known was observed before, nothing more was in the period.
    before.judge(tie);
    if (before.claims < judge.claims) changes.compare(tie);
  }
  const isWithin = (day: number) => day >= period.first && day <= period.last;
  for (const entity of of ?? earliest.keys()) {
    if (isWithin(earliest[entity]!)) changes.entitiesAppeared.push(entity);
    if (isWithin(latest[entity]!)) changes.entitiesEnded.push(entity);
  }
  return changes;
}
