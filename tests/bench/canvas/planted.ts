// An invented network for the canvas: communities with few ties between them, three ties an entity, names as long as real ones.
import type { GradeBand } from '../../../generated/client.ts';
import type { Parts } from '../../../client/model/network/elements.ts';
import { Chance } from '../chance.ts';
import { joined, typeOf } from '../joined.ts';
import { nameOf } from '../names.ts';

export const tiesEach = 3;
const inCommunity = 50;
const acrossCommunities = 0.1;
const grades: readonly (GradeBand | null)[] = ['A1', 'B2', 'C3', 'D4', 'E5', null];

type Entity = Parts['entities'][number];
type Tie = Parts['ties'][number];

/** The same in every run: so many entities, and three times as many ties. */
export function planted(count: number): Parts {
  const chance = new Chance(count);
  const entities = Array.from({ length: count }, (_, at) => entity(at, chance));
  const ties: Tie[] = [];
  const known = new Set<string>();
  while (ties.length < count * tiesEach) {
    const one = chance.below(count);
    const other = chance.maybe(acrossCommunities) ? chance.below(count) : near(one, count, chance);
    const pair = one === other ? null : joined(one, other, chance);
    const id = pair && `${Math.min(one, other)} ${Math.max(one, other)}`;
    if (!pair || !id || known.has(id)) continue;
    known.add(id);
    ties.push(tie(id, pair.type, entities[pair.from]!, entities[pair.to]!, chance));
  }
  return { entities, ties };
}

/** The community of an entity: they are numbered one after the other. */
export function communityOf(entity: number): number {
  return Math.floor(entity / inCommunity);
}

// Low numbers more often: each community has a few whom many are tied to.
function near(one: number, count: number, chance: Chance): number {
  const first = communityOf(one) * inCommunity;
  return first + chance.skewed(Math.min(inCommunity, count - first), 1.6);
}

function entity(at: number, chance: Chance): Entity {
  const type = typeOf(at);
  return {
    id: `planted-${at}`,
    type: type as Entity['type'],
    name: nameOf(type, chance),
    formerIds: [],
    kinds: [],
    countries: [],
    evidence: { sources: 1 + chance.below(4), grade: chance.of(grades) },
  };
}

function tie(id: string, type: string, from: Entity, to: Entity, chance: Chance): Tie {
  return {
    id: `planted-tie ${id}`,
    type: type as Tie['type'],
    from: { id: from.id },
    to: { id: to.id },
    evidence: {
      sources: 1 + chance.skewed(8, 3),
      grade: chance.of(grades),
      stages: ['STATED'],
      assertedStages: ['STATED'],
      contested: chance.maybe(0.05),
      cleared: false,
    },
  };
}
