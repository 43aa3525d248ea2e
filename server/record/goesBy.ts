// What entities go by at each clearance, as the decisions that stand say: the least id among those that are one there.
import type { Asking } from '../ask.ts';
import { clearances } from '../vocabulary/codes.ts';

interface Decision {
  entities: string[];
  marking: number;
}

/** Entities that are one with others at some clearance. */
export class GoesBy {
  readonly #goesBy = new Map<string, string[]>();
  readonly #sameAs = new Map<string, string[]>();

  constructor(decisions: readonly Decision[]) {
    const ids = [...new Set(decisions.flatMap(({ entities }) => entities))].sort();
    for (const id of ids) this.#goesBy.set(id, []);
    for (const clearance of clearances) {
      const least = new Map(ids.map((id) => [id, id]));
      const top = (id: string): string => (least.get(id) === id ? id : top(least.get(id)!));
      for (const { entities, marking } of decisions)
        if (marking <= clearance)
          for (const id of entities) {
            const [one, other] = [top(entities[0]!), top(id)].sort() as [string, string];
            least.set(other, one);
          }
      for (const id of ids) this.#goesBy.get(id)!.push(top(id));
    }
    const groups = Map.groupBy(ids, (id) => this.#goesBy.get(id)!.at(-1)!);
    for (const group of groups.values()) for (const id of group) this.#sameAs.set(id, group);
  }

  /** What an entity goes by at a clearance. */
  at(clearance: number, id: string): string {
    return this.#goesBy.get(id)?.[clearance] ?? id;
  }

  /** All that an entity is one with at some clearance, itself included; null where it is one with none. */
  sameAs(id: string): readonly string[] | null {
    return this.#sameAs.get(id) ?? null;
  }

  /** What is stored with these entities, and with all that they are one with. */
  rows(
    entities: Iterable<string>,
  ): { id: string; goesBy: readonly string[] | null; sameAs: readonly string[] | null }[] {
    const all = new Set([...entities].flatMap((id) => this.sameAs(id) ?? [id]));
    return [...all].map((id) => ({ id, goesBy: this.#goesBy.get(id) ?? null, sameAs: this.sameAs(id) }));
  }
}

/** By the decisions about these entities, and about those that they join to them, until no more are joined. */
export async function goesByOf(asking: Asking, entities: Iterable<string>): Promise<GoesBy> {
  const seen = new Set<string>();
  const decisions: Decision[] = [];
  let next = [...new Set(entities)];
  while (next.length > 0) {
    for (const id of next) seen.add(id);
    const rows = await asking.read<{ decision: Decision }>('fuse/decisions', { entities: next });
    decisions.push(...rows.map(({ decision }) => decision));
    next = [...new Set(rows.flatMap(({ decision }) => decision.entities))].filter((id) => !seen.has(id));
  }
  return new GoesBy(decisions);
}
