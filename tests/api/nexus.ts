// A gang reaches a ministry by a broker or by an aide, and the army by the broker alone.
import type { FrontDoor } from '../frontDoor.ts';
import { at, institution, organization, person, place, source, tied, valued } from './story.ts';

export interface Rank {
  entity: { id: string };
  score: number;
  rank: number;
  bestRank: number | null;
  worstRank: number | null;
}

const alleged = { stage: 'ALLEGED' };
/** What a claim says of its source. */
export const by = (id: string, more: object = {}) => ({ source: source(id, more) });

/** Who stands where: "broker 1.5 (1)". With sensitivity also from which rank to which: "broker 1.5 (1) 1-2". */
export function told(answer: unknown): string[] {
  return (at(answer, 'ranks') as Rank[]).map(
    ({ entity, score, rank, bestRank, worstRank }) =>
      `${entity.id} ${score} (${rank})${bestRank === null ? '' : ` ${bestRank}-${worstRank}`}`,
  );
}

/** The ids of one of the two sets. */
export const setOf = (answer: unknown, set: string) =>
  (at(answer, set) as { id: string }[] | null)?.map(({ id }) => id);

/** Tells it in an empty graph; `authors` of its sources first, second and third. */
export async function tellNexus(door: FrontDoor, authors: Record<string, string[]> = {}): Promise<void> {
  await door.clean();
  const said = (id: string) => by(id, authors[id] ? { authors: authors[id] } : {});
  const [gang, broker, aide] = [organization('gang'), person('broker'), person('aide')];
  const [ministry, army] = [institution('ministry'), institution('army')];
  const graded = { reliability: 'C', credibility: 'POSSIBLY_TRUE' } as const;
  await door.record(
    valued(gang, 'kind', 'gang', { ...said('first'), ...graded }),
    valued(gang, 'kind', 'gang', { ...said('third'), ...graded, marking: 'GREEN' }),
    tied(broker, 'ASSOCIATE_OF', gang, said('first')),
    tied(broker, 'BRIBES', army, { ...said('first'), ...alleged }),
    tied(broker, 'BRIBES', ministry, { ...said('second'), ...alleged }),
    tied(aide, 'ASSOCIATE_OF', gang, said('third')),
    tied(aide, 'BRIBES', ministry, { ...said('third'), ...alleged }),
    // Neither a tie that paths never pass, nor an entity that ends them, nor a class of actors makes anybody central.
    tied(broker, 'OPERATES_IN', place('coast'), said('first')),
    tied(aide, 'OPERATES_IN', place('coast'), said('first')),
    tied(aide, 'ASSOCIATE_OF', person('traders'), said('first')),
    valued(person('traders'), 'generic', 'yes', said('first')),
  );
}
