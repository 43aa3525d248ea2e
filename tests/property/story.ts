// Random small stories: who says what of whom, recorded in several batches as the test's clock moves, with retractions and replaces.
// Each claim is one that the server accepts, also where the claims marked above any clearance were never recorded.
import type { SentClaim } from '../../server/record/inputs.ts';
import { credibilities, markings, reliabilities } from '../../server/vocabulary/scales.ts';
import { stages, tieType } from '../../server/vocabulary/vocabulary.ts';
import { mayHoldIn } from './calendar.ts';
import { type Cast, castOf, connectedCastOf, type Member, moneyCastOf } from './cast.ts';
import type { Chance } from './chance.ts';
import { type Deciding, decisionsOf, type Undeciding } from './deciding.ts';
import { Ledger } from './ledger.ts';
import { References } from './references.ts';

export interface Recording {
  key: string;
  sent: SentClaim;
}

/** One write, which retracts, then records; then what is decided to be one, and what no longer, each a write of its own. */
export interface Batch {
  now: number;
  retract: string[];
  record: Recording[];
  decide: Deciding[];
  undecide: Undeciding[];
}

export interface Story {
  batches: Batch[];
  cast: Cast;
}

const begins = Date.parse('2024-01-01T00:00:00.000Z');
const dates = [
  '2009',
  '2009-12-31',
  '2010',
  '2010-01-01',
  '2010-01',
  '2010-01-02',
  '2011-06',
  '2011-06~',
  '2012~',
  '2012-02-29',
  '2012-03-01',
  '2013-12-31~',
  '2014',
];
// Some of these touch, some miss each other by a day.
const periods = [
  ['2009', '2009-12-31'],
  ['2010-01-01', '2010-06'],
  ['2010-01-02', '2010-06-30'],
  ['2010-07-01', '2011-06'],
  ['2011-07-02', '2012-02-28'],
  ['2012-02-29', '..'],
] as const;
const stageNames = stages.map(({ name }) => name);
const proceedings = stageNames.slice(stageNames.indexOf('INVESTIGATED'), stageNames.indexOf('PARDONED') + 1);
const quotes = [
  'the heron kept the salt road',
  'Олм was seen',
  'paid at the port of Tchuto',
  'no word of it',
];

/**
 * A story; with `clockJumps` its clock sometimes stands still or jumps back; `connected`: with many ties, which paths pass, or along
 * which money goes.
 */
export function storyFrom(
  chance: Chance,
  {
    clockJumps = false,
    connected = null,
  }: { clockJumps?: boolean; connected?: 'paths' | 'money' | null } = {},
): Story {
  const castFrom = { paths: connectedCastOf, money: moneyCastOf };
  const draw = () => (connected === null ? castOf : castFrom[connected])(chance);
  let cast = draw();
  // Of some who can neither be tied nor be anything there is nothing to tell.
  while (cast.ties.length === 0 && cast.values.length === 0) cast = draw();
  return new Telling(chance, clockJumps, cast, connected !== null).tell();
}

class Telling {
  readonly #chance: Chance;
  readonly #clockJumps: boolean;
  readonly #cast: Cast;
  readonly #ledger = new Ledger();
  readonly #references: References;
  readonly #connected: boolean;
  #now = begins;

  constructor(chance: Chance, clockJumps: boolean, cast: Cast, connected: boolean) {
    this.#chance = chance;
    this.#clockJumps = clockJumps;
    this.#connected = connected;
    this.#cast = cast;
    this.#references = new References(chance, this.#cast, this.#ledger);
  }

  tell(): Story {
    const batches = Array.from({ length: this.#chance.between(2, 6) }, (_, index) => this.#batch(index));
    return { batches, cast: this.#cast };
  }

  #batch(index: number): Batch {
    const chance = this.#chance;
    if (this.#clockJumps && chance.is(0.25)) this.#now -= chance.one([0, 0, 5, 86_400_000]);
    else this.#now += chance.between(60_000, 40 * 86_400_000);
    this.#ledger.write(this.#now);
    const retract =
      index > 0 && chance.is(0.5) ? chance.some([...this.#ledger.byKey.keys()], chance.between(1, 4)) : [];
    for (const key of retract) this.#ledger.retract(key);
    const record: Recording[] = [];
    const count = retract.length > 0 && chance.is(0.4) ? 0 : chance.between(1, this.#connected ? 20 : 7);
    for (let i = 0; i < count; i++) {
      const sent = this.#references.allowed(this.#again() ?? this.#claim());
      const key = `${index}.${i}`;
      this.#ledger.record(key, sent);
      record.push({ key, sent });
    }
    return {
      now: this.#now,
      retract,
      record,
      ...decisionsOf(chance, index, this.#cast, this.#ledger, this.#now),
    };
  }

  readonly #sent: SentClaim[] = [];

  // Something that was sent before, word for word: unchanged, or a new claim after a retraction.
  #again(): SentClaim | null {
    return this.#sent.length > 0 && this.#chance.is(0.15) ? this.#chance.one(this.#sent) : null;
  }

  #claim(): SentClaim {
    const { ties, values } = this.#cast;
    const chance = this.#chance;
    const aboutTie = ties.length > 0 && (values.length === 0 || chance.is(this.#connected ? 0.9 : 0.65));
    const sent = aboutTie ? this.#tieClaim() : this.#valueClaim();
    if (chance.is(0.5)) sent.locator = chance.one(['p. 1', 'para. 12', 'fn. 3']);
    if (chance.is(0.4)) sent.quote = chance.one(quotes);
    if (values.length > 0) this.#sent.push(sent);
    return sent;
  }

  #tieClaim(): SentClaim {
    const chance = this.#chance;
    const target = chance.one(this.#cast.ties);
    const word = tieType(target.type)!;
    const turned = word.symmetric && chance.is(0.4);
    const [from, to] = turned ? [target.to, target.from] : [target.from, target.to];
    const roles =
      word.role.identity || word.role.use === 'required' ? target.roles.slice(0, 2) : target.roles;
    const needsRole = word.role.use === 'required' || (word.role.identity && chance.is(0.7));
    const role = roles.length > 0 && (needsRole || chance.is(0.5)) ? chance.one(roles) : null;
    const qualifiers = Object.entries(target.qualifiers)
      .filter(() => chance.is(0.7))
      .map(([name, values]) => ({ name, value: chance.one(values) }));
    const accuses = word.accuses !== 'never';
    const stage = accuses
      ? chance.is(0.45)
        ? chance.one(proceedings)
        : chance.one(stages).name
      : chance.one(['STATED', 'STATED', 'ALLEGED', 'SANCTIONED', null]);
    return {
      ...this.#said(from),
      ...this.#period(),
      ...(stage === null ? {} : { stage }),
      tie: {
        type: target.type,
        to: { id: to.id },
        ...(target.id === undefined ? {} : { id: target.id }),
        ...(target.episode === undefined || chance.is(0.3) ? {} : { episode: target.episode }),
        ...(role === null ? {} : { role }),
        ...(qualifiers.length === 0 ? {} : { qualifiers }),
      },
    };
  }

  #valueClaim(): SentClaim {
    const chance = this.#chance;
    const { of, property, values } = chance.one(this.#cast.values);
    const period = chance.is(0.4) ? this.#period() : {};
    const stage = chance.is(0.2) ? { stage: chance.one(stages).name } : {};
    return { ...this.#said(of), ...period, ...stage, property, value: chance.one(values) };
  }

  #said(of: Member): SentClaim {
    const chance = this.#chance;
    const source = chance.one(this.#cast.sources);
    const attributedTo = chance.is(0.3) ? chance.one(this.#cast.sources) : source;
    return {
      subject: { id: of.id },
      source: { id: source.id },
      ...(attributedTo === source ? {} : { attributedTo: { id: attributedTo.id } }),
      stance: chance.weighted({ ASSERTS: 72, DENIES: 12, QUESTIONS: 6, WITHDRAWN: 10 }),
      ...(chance.is(0.85)
        ? { reliability: chance.one(reliabilities).name, credibility: chance.one(credibilities).name }
        : {}),
      marking: markings[chance.one([0, 0, 0, 1, 1, 2, 3, 4])]!.name,
    };
  }

  #period(): Pick<SentClaim, 'validFrom' | 'validTo' | 'observedOn'> {
    const chance = this.#chance;
    const observed = chance.is(0.5) ? { observedOn: chance.one(dates) } : {};
    if (chance.is(0.5)) {
      const [validFrom, validTo] = chance.one(periods);
      return { ...observed, validFrom, validTo };
    }
    const validFrom = chance.is(0.7) ? chance.one(dates) : null;
    const validTo = chance.one(['..', null, validFrom, chance.one(dates)]);
    const { first, last } = mayHoldIn(validFrom, validTo);
    if (first > last) return observed;
    return {
      ...observed,
      ...(validFrom === null ? {} : { validFrom }),
      ...(validTo === null ? {} : { validTo }),
    };
  }
}
