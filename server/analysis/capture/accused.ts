// Is somebody accused of anything by a chosen tie? What a tie accuses of is said of its subject alone.
import { stage } from '../../vocabulary/codes.ts';
import { tieTypes } from '../../vocabulary/vocabulary.ts';
import type { GraphView } from '../graph.ts';
import { isTraced } from '../passing.ts';
import { traitsOf } from '../traits.ts';
import { roleOf } from './told.ts';

/** Who may be a subject of proceedings for what they did. */
const actors: readonly string[] = ['PERSON', 'ORGANIZATION'];

/**
 * Whether an entity is the subject of a chosen tie that accuses: of a type that always does, or that does on a condition, by a claim
 * at another stage than STATED, which is for what is lawful. Both ends are subjects where a type has no direction.
 */
export function accusedBy(graph: GraphView): (entity: number) => boolean {
  const { view, columns, adjacency, clock, from } = graph;
  const { type } = columns.ties.columns;
  const { stage: stages } = columns.claims.columns;
  const traits = traitsOf(view.claims);
  const accuses = (tie: number): boolean => {
    const word = tieTypes[type[tie]!]!;
    if (word.accuses === 'never' || !isTraced(view, tie)) return false;
    // Whoever brought a case is its subject too.
    if (word.accuses === 'always') return roleOf(columns, tie) !== 'claimant';
    view.judge.judge(tie);
    const { asserting, asserted } = view.judge;
    return asserting.subarray(0, asserted).some((claim) => stages[claim] !== stage.STATED);
  };
  return (entity) =>
    actors.includes(traits.typeOf(entity)) &&
    [...adjacency.of(entity)].some((tie) => {
      clock.tick();
      return (from[tie] === entity || tieTypes[type[tie]!]!.symmetric) && accuses(tie);
    });
}
