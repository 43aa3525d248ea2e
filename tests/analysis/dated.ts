// Invented graphs in which time passes: ties that begin and end, on dates more or less known, seen now and then; denied, taken back,
// retracted; entities that become one, and two again.
import { idOf } from '../../server/record/identity.ts';
import type { Chance } from '../property/chance.ts';
import { mayHoldIn } from '../property/calendar.ts';
import { endsOf } from '../property/ledger.ts';
import type { Said, Told } from './plainTies.ts';

const days = [
  '2009',
  '2009-12-31',
  '2010',
  '2010-01',
  '2010-01-01',
  '2010-01-02',
  '2010-06~',
  '2011',
  '2011-02-28',
  '2011-03-01',
  '2012~',
  '2013-07',
  '2014',
];
const begins = Date.parse('2024-01-01T00:00:00.000Z');
const moments = Array.from({ length: 8 }, (_, index) => begins + index * 1000);
const authors = ['A. Writer', 'B. Scribe', 'A panel'];

export interface Dated {
  told: Told;
  /** The ids of its entities. */
  ids: string[];
  /** Moments at which something was recorded, retracted or decided. */
  moments: number[];
  /** Dates that its claims speak of. */
  days: string[];
}

export function inventDated(chance: Chance): Dated {
  const numbers = chance.some(
    Array.from({ length: 30 }, (_, index) => index + 10),
    chance.between(6, 14),
  );
  const ids = numbers.map((number) => `${chance.is(0.4) ? 'o' : 'e'}${number}`);
  const decisions = decisionsOf(chance, ids);
  const sources = Array.from({ length: 5 }, (_, index) => ({
    id: `s${index}`,
    authors: chance.some(authors, chance.one([0, 0, 1, 2])),
  }));
  const ties: TieSaid[] = [];
  for (let index = chance.between(3, 16); index > 0; index--) {
    const again = ties.length > 0 && chance.is(0.3) ? chance.one(ties) : null;
    const id = `t${chance.between(10, 99)}-${index}`;
    ties.push(again ? { ...alike(chance, again, decisions), tie: id } : tieOf(chance, id, ids));
  }
  const claims = Array.from({ length: ties.length * chance.between(1, 4) }, (_, index) =>
    said(chance, idOf('claim', index), chance.one(ties)),
  );
  return {
    told: { claims, sources, repeats: repeatsOf(chance), decisions },
    ids,
    moments,
    days,
  };
}

type TieSaid = Pick<Said, 'tie' | 'identity'> & { from: string; to: string; type: string };

const isOffice = (id: string) => id.startsWith('o');

function tieOf(chance: Chance, tie: string, ids: readonly string[]): TieSaid {
  const ends = chance.some(ids, 2).sort((a, b) => Number(isOffice(a)) - Number(isOffice(b)));
  const [one, other] = ends as [string, string];
  const type = isOffice(one) === isOffice(other) ? chance.one(['ASSOCIATE_OF', 'BRIBES', 'OWNS']) : 'HOLDS';
  const [from, to] = endsOf(type, one, other);
  return { tie, from, to, type, identity: chance.one(['', '', 'b']) };
}

// The same tie of somebody who is one with somebody at its ends at some time.
function alike(chance: Chance, tie: TieSaid, decisions: Told['decisions']): TieSaid {
  const fellow = (end: string) => {
    const decision = decisions.find(({ entities }) => entities.includes(end));
    return decision ? chance.one(decision.entities) : end;
  };
  const [from, to] = endsOf(tie.type, fellow(tie.from), fellow(tie.to));
  return { ...tie, from, to };
}

function said(chance: Chance, key: string, { tie, from, to, type, identity }: TieSaid): Said {
  const recorded = chance.between(0, moments.length - 1);
  const retracted = recorded + chance.between(1, moments.length);
  return {
    key,
    tie,
    identity,
    subject: from,
    object: to,
    about: tie,
    type,
    role: null,
    qualifiers: {},
    property: null,
    value: null,
    stance: chance.weighted({ ASSERTS: 70, DENIES: 12, QUESTIONS: 6, WITHDRAWN: 12 }),
    stage: chance.one(['STATED', 'ALLEGED', 'CHARGED', 'CONVICTED', 'ACQUITTED', 'OVERTURNED']),
    band: chance.between(0, 5),
    marking: chance.one([0, 0, 0, 1, 2, 3, 4]),
    ...dates(chance),
    observedOn: chance.is(0.8) ? chance.one(days) : null,
    cites: `s${chance.between(0, 4)}`,
    attributedTo: chance.is(0.2) ? `s${chance.between(0, 4)}` : null,
    text: key,
    recordedAt: moments[recorded]!,
    retractedAt: chance.is(0.3) ? (moments[retracted] ?? null) : null,
  };
}

function dates(chance: Chance): Pick<Said, 'validFrom' | 'validTo'> {
  const validFrom = chance.is(0.75) ? chance.one(days) : null;
  const validTo = chance.one(['..', null, validFrom, chance.one(days)]);
  const { first, last } = mayHoldIn(validFrom, validTo);
  return first > last ? { validFrom, validTo: '..' } : { validFrom, validTo };
}

// No circle: a source repeats one that has a lesser number.
function repeatsOf(chance: Chance): Told['repeats'] {
  return [2, 3, 4].flatMap((number) =>
    chance.is(0.3)
      ? [
          {
            from: `s${number}`,
            to: `s${chance.between(0, number - 1)}`,
            marking: chance.one([0, 2]),
            recordedAt: chance.one(moments),
          },
        ]
      : [],
  );
}

function decisionsOf(chance: Chance, ids: readonly string[]): Told['decisions'] {
  return Array.from({ length: chance.one([0, 0, 1, 2, 3]) }, (_, index) => {
    const wanted = chance.is(0.3);
    const alike = ids.filter((id) => isOffice(id) === wanted);
    const decided = chance.between(0, moments.length - 1);
    return {
      key: `d${index}`,
      entities: chance.some(alike, 2),
      marking: chance.one([0, 0, 2]),
      decidedAt: moments[decided]!,
      retractedAt: chance.is(0.5) ? (moments[decided + chance.between(1, 4)] ?? null) : null,
    };
  }).filter(({ entities }) => entities.length === 2);
}
