// The analysis as the rest of the server sees it: brings the columns up to date, then lets a thread of its own answer.
import { LRUCache } from 'lru-cache';
import type { Store } from '../ask.ts';
import { dayOf } from '../values/partialDate.ts';
import type { Known } from './known.ts';
import { KnownClaims } from './known.ts';
import { Projection } from './projection.ts';
import { Sameness } from './sameness.ts';
import { Thread } from './thread.ts';
import type { Asked } from './view.ts';

/** Questions that may take long. They have a thread of their own, so that all others are answered meanwhile. */
const long: readonly string[] = [
  'Query/centrality',
  'Query/removal',
  'Query/brokers',
  'Query/connect',
  'Query/communities',
  'Query/capture',
];

const seconds = { short: 20, long: 60 };
const samenessesKept = 16;
/** Kept where nothing is one with anything else. */
const apart = Symbol('each is itself');

export interface Asking {
  known: Known;
  asked: Asked;
  args: unknown;
  now: number;
  signal: AbortSignal;
  /** A state of the graph that is new enough; null: what is committed by now. */
  state: string | null;
}

export class Analysis {
  readonly #projection: Projection;
  readonly #short = new Thread(seconds.short);
  /** Started when it is needed: most sessions ask nothing that takes long. */
  #long: Thread | null = null;
  readonly #samenesses = new LRUCache<string, Sameness | typeof apart>({ max: samenessesKept });

  constructor(store: Store) {
    this.#projection = new Projection(store);
  }

  /** Loads the columns, for the first time or anew. */
  async load(): Promise<void> {
    await this.#projection.refresh();
  }

  /** The state that the columns are in; null where it is known to be an old one. */
  get assumed(): string | null {
    return this.#projection.isBehind ? null : this.#projection.state;
  }

  /** The state of all that was committed by now. One round trip, which all share who ask at once. */
  async current(): Promise<string> {
    await this.#projection.refresh();
    return this.#projection.state;
  }

  /** Says that something was written through this server. */
  wrote(): void {
    this.#projection.wrote();
  }

  /** What is in the columns, for whoever wants to know their size. */
  get columns() {
    return this.#projection.columns;
  }

  /** Answers a question with all that was committed before it was asked. At most one round trip, unless the graph is another one. */
  async ask<T>(
    coordinate: string,
    { known, asked, args, now, signal, state }: Asking,
  ): Promise<{ state: string; result: T }> {
    await this.#projection.refresh(state);
    const { state: answered, columns } = this.#projection;
    const thread = long.includes(coordinate) ? (this.#long ??= new Thread(seconds.long)) : this.#short;
    thread.send(columns, answered);
    const today = dayOf(now);
    const result = await thread.ask<T>(
      {
        coordinate,
        known: { clearance: known.clearance, at: known.at, without: known.without },
        asked,
        args,
        today: { first: today, last: today },
      },
      signal,
    );
    return { state: answered, result };
  }

  /**
   * What is one with what, as it is known; null where nothing is. At once where the columns hold all that was committed by `state`; else
   * after one round trip.
   */
  samenessIn(
    known: Known,
    state: string | null,
  ): Sameness | null | Promise<{ state: string; sameness: Sameness | null }> {
    if (state !== null && this.#projection.reaches(state)) return this.#samenessNow(known);
    return this.#projection
      .refresh(state)
      .then(() => ({ state: this.#projection.state, sameness: this.#samenessNow(known) }));
  }

  /** The sources whose claims do not exist without these: what comes from them in the end. */
  async originsOf(known: Known, state: string | null): Promise<{ state: string | null; origins: string[] }> {
    if (known.without.length === 0) return { state, origins: [] };
    await this.#projection.refresh(state);
    return {
      state: this.#projection.state,
      origins: new KnownClaims(this.#projection.columns, known).excludedOrigins(),
    };
  }

  async close(): Promise<void> {
    await Promise.all([this.#short.close(), this.#long?.close()]);
  }

  #samenessNow({ clearance, at, without }: Known): Sameness | null {
    const { state, columns } = this.#projection;
    const key = JSON.stringify([state, clearance, at, without]);
    let found = this.#samenesses.get(key);
    if (found === undefined) {
      const claims = new KnownClaims(columns, { clearance, at, without });
      found = claims.joined ? new Sameness(claims, claims.joined) : apart;
      this.#samenesses.set(key, found);
    }
    return found === apart ? null : found;
  }
}
