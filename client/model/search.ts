/** A search box: asks as one types, but not at every letter, and knows what is at hand of what was found. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import {
  type EntityType,
  SearchDocument,
  type SearchQuery,
  type SearchQueryVariables,
} from '../../generated/client.ts';
import type { Asker } from './asker.ts';
import { type Found, type FoundGroup, grouped, type Hit, isCertain, isNear, keyOf } from './found.ts';
import type { FoundCommand } from './commands.ts';
import { Question } from './question.ts';
import type { Reader } from './reader.ts';

/** Where the text that is asked stands, among what, and what is done with what is chosen. */
export interface Searching {
  asked: ReadonlySignal<string>;
  ask: (text: string) => void;
  /** Entities of these types alone; by default of any. */
  types?: () => readonly EntityType[] | null;
  /** @param other whether the second of the two things is wanted that can be done with it */
  choose: (found: Found, other: boolean) => void;
  /** Which commands fit, and all that can be given where nothing is typed. */
  commands?: { find: (text: string) => FoundCommand[]; all: () => FoundGroup[] };
}

const pause = 180;
const hitsShown = 12;
/** What begins so is a command, and asked of nobody. */
const commandSign = '>';
const isCommanding = (text: string) => text.startsWith(commandSign);

export class Search {
  readonly text: ReadonlySignal<string>;
  readonly question: Question<SearchQuery, SearchQueryVariables>;
  readonly groups: ReadonlySignal<FoundGroup[]>;
  /** All that was found, in the order in which it is listed. */
  readonly found: ReadonlySignal<Found[]>;
  readonly open = signal(false);
  /** What was chosen with the arrows; -1: nothing yet. */
  readonly active: ReadonlySignal<number>;
  /** Whether names that fit what is typed are still to come. */
  readonly pending: ReadonlySignal<boolean>;
  /** What Enter takes, and what is shown as that: what is chosen, else the first; -1: nothing, or nothing yet. */
  readonly atHand: ReadonlySignal<number>;

  readonly #text;
  readonly #chosen = signal<string | null>(null);
  readonly #searching: Searching;
  readonly #stops: (() => void)[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is to be chosen as soon as it is found, wherever one has gone since. */
  readonly #entering = signal<{ other: boolean } | null>(null);

  constructor(asker: Asker, searching: Searching) {
    const { asked } = searching;
    this.#searching = searching;
    const start = asked.peek();
    this.#text = signal(start);
    this.text = this.#text;
    this.open.value = start !== '';
    this.question = new Question<SearchQuery, SearchQueryVariables>(
      asker,
      SearchDocument,
      () => {
        const text = asked.value.trim();
        const types = searching.types?.();
        return text && !isCommanding(text)
          ? { text, where: types ? { types: [...types] } : {}, first: hitsShown }
          : null;
      },
      { keep: () => 'any' },
    );
    this.groups = computed(() => {
      const text = this.#text.value.trim();
      const { commands } = searching;
      // What nobody looks at, and nobody waits for, need not be known.
      if (!this.open.value && !this.#entering.value) return [];
      if (text === '' || (commands && text === commandSign)) return commands?.all() ?? [];
      const told = commands?.find(text.replace(commandSign, '')) ?? [];
      return grouped(this.#hits(text), told, text);
    });
    this.found = computed(() => this.groups.value.flatMap(({ found }) => found));
    this.active = computed(() => this.found.value.findIndex((one) => keyOf(one) === this.#chosen.value));
    this.pending = computed(() => {
      const text = this.#text.value.trim();
      if (text === '' || (searching.commands && isCommanding(text))) return false;
      return text !== asked.value || this.question.busy.value;
    });
    this.atHand = computed(() => {
      const [best] = this.found.value;
      if (this.active.value >= 0) return this.active.value;
      if (!best || this.#text.value.trim() === '') return -1;
      return !this.pending.value || isCertain(best) ? 0 : -1;
    });
    let seen = start;
    this.#stops = [
      // What is asked changes without the box when a page is opened, or the browser goes back.
      effect(() => {
        const now = asked.value;
        if (now === seen) return;
        seen = now;
        if (now === this.#text.peek().trim()) return;
        this.#text.value = now;
        this.open.value = false;
      }),
      effect(() => {
        const entering = this.#entering.peek();
        if (!this.pending.value && entering) this.#enterLate(entering.other);
      }),
    ];
  }

  type(text: string): void {
    this.#text.value = text;
    this.open.value = true;
    this.#chosen.value = null;
    this.#entering.value = null;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#searching.ask(text.trim()), pause);
  }

  move(by: 1 | -1): void {
    this.open.value = true;
    const found = this.found.peek();
    const from = this.atHand.peek();
    const to = from < 0 ? (by > 0 ? 0 : found.length - 1) : (from + by + found.length) % found.length;
    const next = found[to];
    if (next) this.#chosen.value = keyOf(next);
  }

  /** Takes what is at hand, and says what that was; while nothing is yet, the first of what comes. */
  enter(other = false): Found | null {
    const found = this.found.peek()[this.atHand.peek()];
    this.#entering.value = !found && this.pending.peek() ? { other } : null;
    return found ? this.choose(found, other) : null;
  }

  /** Says what was done; null where one is to type on. */
  choose(found: Found, other = false): Found | null {
    if (found.kind === 'command' && found.typeOn !== null) {
      this.type(found.typeOn);
      return null;
    }
    this.#reset();
    this.#searching.choose(found, other);
    return found;
  }

  clear(): void {
    this.#reset();
    this.#searching.ask('');
  }

  end(): void {
    clearTimeout(this.#timer);
    for (const stop of this.#stops) stop();
    this.question.end();
  }

  #hits(text: string): readonly Hit[] {
    return isCommanding(text) ? [] : (this.question.answer.value?.search.edges ?? []);
  }

  #enterLate(other: boolean): void {
    const found = this.found.peek()[this.atHand.peek()];
    this.#entering.value = null;
    if (found && !isNear(found)) this.choose(found, other);
  }

  #reset(): void {
    clearTimeout(this.#timer);
    this.#entering.value = null;
    this.#chosen.value = null;
    this.#text.value = '';
    this.open.value = false;
  }
}

/** A search that picks an entity for what stands around it; the address holds what was picked, not what was typed. */
export function pickingSearch(
  reader: Reader,
  choose: (hit: Hit) => void,
  types: () => readonly EntityType[] | null = () => null,
): Search {
  const asked = signal('');
  const ask = (text: string) => void (asked.value = text);
  return new Search(reader.asker, {
    asked,
    ask,
    types,
    choose: (found) => {
      ask('');
      if (found.kind !== 'command') choose(found.hit);
    },
  });
}
