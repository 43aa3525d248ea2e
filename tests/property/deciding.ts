// Which entities of a story are decided to be one, by chance: wrongly as often as not, from any marking at which all of them are known.
import type { Cast } from './cast.ts';
import type { Chance } from './chance.ts';
import type { Ledger } from './ledger.ts';

/** That entities are one, in order of their ids: a write of its own, at its own moment, also where what came before it never was. */
export interface Deciding {
  key: string;
  entities: string[];
  marking: number;
  now: number;
}

/** That a decision no longer stands: a write of its own as well. */
export interface Undeciding {
  key: string;
  now: number;
}

/** What is decided and undecided after a batch, also in the ledger. */
export function decisionsOf(
  chance: Chance,
  batch: number,
  { members }: Cast,
  ledger: Ledger,
  now: number,
): { decide: Deciding[]; undecide: Undeciding[] } {
  const decide: Deciding[] = [];
  const wanted = chance.one([0, 0, 1, 1, 2]);
  for (let i = 0; i < wanted; i++) {
    const one = chance.one(members);
    const alike = members.filter(({ type, id }) => type === one.type && knownFrom(id, ledger) < 5);
    const entities = chance
      .some(alike, chance.between(2, 3))
      .map(({ id }) => id)
      .sort();
    if (entities.length < 2) continue;
    const least = Math.max(...entities.map((id) => knownFrom(id, ledger)));
    const moment = now + (decide.length + 1) * 1000;
    decide.push({ key: `same ${batch}.${i}`, entities, marking: chance.between(least, 4), now: moment });
  }
  for (const { key, entities, marking, now: moment } of decide) {
    ledger.write(moment);
    ledger.decide(key, entities, marking);
  }
  const standing = ledger.decisions.filter(({ retractedAt }) => retractedAt === null).map(({ key }) => key);
  const undecide = (chance.is(0.5) ? chance.some(standing, 1) : []).map((key) => ({
    key,
    now: now + (decide.length + 1) * 1000,
  }));
  for (const { key, now: moment } of undecide) {
    ledger.write(moment);
    ledger.undecide(key);
  }
  return { decide, undecide };
}

/** From which clearance up a claim about an entity was ever known; 5: from none. */
function knownFrom(id: string, { claims }: Ledger): number {
  const about = claims.filter(({ subject, object }) => subject === id || object === id);
  return Math.min(5, ...about.map(({ marking }) => marking));
}
