// The invented graph, claim by claim: heavy-tailed degrees, markings, grades, dates, denials, sources that share authors.
import type { SentClaim, SourceRef } from '../../server/record/inputs.ts';
import { Chance } from './chance.ts';
import { dateOf, quoteOf, sourcesOf } from './invented.ts';
import { joined, typeOf } from './joined.ts';
import { nameOf } from './names.ts';

/** At scale 1. Names are claims too: of 600,000 claims about a quarter is about properties, most of them names. */
const whole = { entities: 100_000, ties: 400_000, claims: 600_000, sources: 5_000 };

const markings = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'] as const;
const shares = {
  marking: { CLEAR: 76, GREEN: 10, AMBER: 8, AMBER_STRICT: 3, RED: 3 },
  reliability: { A: 10, B: 35, C: 30, D: 12, E: 3, F: 10 },
  credibility: {
    CONFIRMED: 10,
    PROBABLY_TRUE: 35,
    POSSIBLY_TRUE: 30,
    DOUBTFUL: 12,
    IMPROBABLE: 3,
    CANNOT_BE_JUDGED: 10,
  },
  stance: { ASSERTS: 94, DENIES: 4, QUESTIONS: 2 },
  stage: { STATED: 74, MENTIONED: 4, ALLEGED: 12, CHARGED: 4, CONVICTED: 3, ACQUITTED: 2, SANCTIONED: 1 },
} as const;

interface Pair {
  from: number;
  to: number;
  type: string;
}

export class InventedGraph {
  readonly size: typeof whole;
  /** Claims so far, with those of the names that references give. */
  claims = 0;
  readonly #chance: Chance;
  readonly #sources: SourceRef[];
  readonly #citedFrom = new Map<string, number>();
  readonly #ties: Pair[] = [];
  readonly #tieKeys = new Set<string>();
  readonly #namedFrom = new Map<number, number>();
  readonly #names = new Map<number, string>();

  constructor(scale: number, seed = 1) {
    this.#chance = new Chance(seed);
    const at = (count: number) => Math.max(20, Math.round(count * scale));
    this.size = {
      entities: at(whole.entities),
      ties: at(whole.ties),
      claims: at(whole.claims),
      sources: at(whole.sources),
    };
    this.#sources = sourcesOf(this.size.sources, this.#chance);
  }

  get ties(): number {
    return this.#ties.length;
  }

  idOf(entity: number): string {
    return `bench-entity-${entity}`;
  }

  /** The claims of the graph from where it is, up to so many in all, a batch at a time. */
  *batches(of: number, upTo = this.size.claims): Generator<SentClaim[]> {
    while (this.claims < upTo) {
      const batch: SentClaim[] = [];
      while (batch.length < of && this.claims < upTo) batch.push(this.claim());
      yield batch;
    }
  }

  /** One more claim: about a new tie until there are enough, else about one that is there, or a property. */
  claim(): SentClaim {
    const left = this.size.claims - this.claims;
    const newTies = this.size.ties - this.ties;
    if (newTies > 0 && this.#chance.next() < newTies / (left * 0.78)) return this.#aboutTie(this.#newTie());
    if (this.#ties.length > 0 && this.#chance.maybe(0.75))
      return this.#aboutTie(this.#ties[this.#chance.skewed(this.ties, 1.5)]!);
    return this.#aboutProperty();
  }

  // Each entity comes once in its turn; otherwise a few are met again and again.
  #newTie(): Pair {
    for (;;) {
      const turn = this.ties % 4 === 0 ? Math.floor(this.ties / 4) : -1;
      const one =
        turn >= 0 && turn < this.size.entities ? turn : this.#chance.skewed(this.size.entities, 1.3);
      const other = this.#chance.skewed(this.size.entities, 2.2);
      const pair = one === other ? null : joined(one, other, this.#chance);
      const key = pair && [Math.min(one, other), Math.max(one, other), pair.type].join(' ');
      if (!pair || !key || this.#tieKeys.has(key)) continue;
      this.#tieKeys.add(key);
      this.#ties.push(pair);
      return pair;
    }
  }

  #aboutTie({ from, to, type }: Pair): SentClaim {
    const claim = this.#claim();
    const stage = this.#chance.weighted(shares.stage);
    return {
      ...claim,
      subject: this.#entity(from, claim),
      tie: { type, to: this.#entity(to, claim) },
      stage,
    };
  }

  #aboutProperty(): SentClaim {
    const entity = this.#chance.skewed(this.size.entities, 1.5);
    const claim = this.#claim();
    const value = this.#chance.of([
      { property: 'country', value: this.#chance.of(['ML', 'GW', 'SN', 'HT', 'AF', 'LR', 'CO', 'NE']) },
      { property: 'otherName', value: nameOf(typeOf(entity), this.#chance) },
    ]);
    return { ...claim, subject: this.#entity(entity, claim), ...value };
  }

  // What every claim has, whatever it is about.
  #claim(): Omit<SentClaim, 'subject'> & { marking: (typeof markings)[number] } {
    const chance = this.#chance;
    this.claims++;
    const from = chance.maybe(0.6) ? dateOf(chance) : null;
    const marking = chance.weighted(shares.marking);
    const level = markings.indexOf(marking);
    return {
      source: this.#source(level),
      ...(chance.maybe(0.1) ? { attributedTo: this.#source(level) } : {}),
      marking,
      reliability: chance.weighted(shares.reliability),
      credibility: chance.weighted(shares.credibility),
      stance: chance.weighted(shares.stance),
      locator: `p. ${1 + chance.below(200)}`,
      validFrom: from,
      validTo: from === null ? null : chance.of([null, null, '..', '2023-12']),
      quote: chance.maybe(0.3) ? quoteOf(chance) : null,
    };
  }

  // A name is given where whoever reads the claim could read none otherwise; it is a claim of its own.
  #entity(entity: number, { marking }: { marking: (typeof markings)[number] }): SentClaim['subject'] {
    const level = markings.indexOf(marking);
    const id = this.idOf(entity);
    if ((this.#namedFrom.get(entity) ?? markings.length) <= level) return { id };
    this.#namedFrom.set(entity, level);
    const name = this.#names.get(entity) ?? nameOf(typeOf(entity), this.#chance);
    this.#names.set(entity, name);
    this.claims++;
    return { id, type: typeOf(entity), name };
  }

  // Likewise a source is given in full to those who know nothing of it yet; what it repeats, where they know that.
  #source(level: number): SourceRef {
    const source = this.#sources[this.#chance.skewed(this.#sources.length, 2)]!;
    const knownFrom = (id: string) => this.#citedFrom.get(id) ?? markings.length;
    if (knownFrom(source.id) <= level) return { id: source.id };
    this.#citedFrom.set(source.id, level);
    const { repeats, ...rest } = source;
    return repeats != null && knownFrom(repeats) <= level ? source : rest;
  }
}
