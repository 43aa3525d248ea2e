/** A search box: asks as one types, but not at every letter, and knows which hit is at hand. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import {
  type EntityType,
  SearchDocument,
  type SearchQuery,
  type SearchQueryVariables,
} from '../../generated/client.ts';
import type { Asker } from './asker.ts';
import { Question } from './question.ts';
import type { Reader } from './reader.ts';

export type Hit = SearchQuery['search']['edges'][number];

/** Where the text that is asked stands, among what, and what is done with the hit that is chosen. */
export interface Searching {
  asked: ReadonlySignal<string>;
  ask: (text: string) => void;
  /** Entities of these types alone; by default of any. */
  types?: () => readonly EntityType[] | null;
  choose: (hit: Hit) => void;
}

const pause = 180;
const hitsShown = 12;

export class Search {
  readonly text: ReadonlySignal<string>;
  readonly question: Question<SearchQuery, SearchQueryVariables>;
  readonly hits: ReadonlySignal<Hit[]>;
  readonly open = signal(false);
  /** The hit that Enter opens; -1: none chosen yet. */
  readonly active = signal(-1);

  readonly #text;
  readonly #searching: Searching;
  readonly #stops: (() => void)[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #entering = false;

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
        return text ? { text, where: types ? { types: [...types] } : {}, first: hitsShown } : null;
      },
      { keep: () => 'any' },
    );
    this.hits = computed(() =>
      this.#text.value.trim() ? (this.question.answer.value?.search.edges ?? []) : [],
    );
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
        const answered = this.question.answer.value;
        this.active.value = -1;
        if (answered && this.#entering) this.enter();
      }),
    ];
  }

  type(text: string): void {
    this.#text.value = text;
    this.open.value = true;
    this.#entering = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#searching.ask(text.trim()), pause);
  }

  move(by: 1 | -1): void {
    const count = this.hits.peek().length;
    if (count === 0) return;
    this.open.value = true;
    const from = this.active.peek();
    this.active.value = from < 0 ? (by > 0 ? 0 : count - 1) : (from + by + count) % count;
  }

  /** Chooses the hit at hand, else the best one; while the answer is still to come, as soon as it is there. */
  enter(): void {
    const current = this.#text.peek().trim() === this.#searching.asked.peek() && !this.question.busy.peek();
    this.#entering = !current && this.#text.peek().trim() !== '';
    const hit = current ? this.hits.peek()[Math.max(0, this.active.peek())] : undefined;
    if (hit) this.choose(hit);
  }

  choose(hit: Hit): void {
    this.#reset();
    this.#searching.choose(hit);
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

  #reset(): void {
    clearTimeout(this.#timer);
    this.#entering = false;
    this.#text.value = '';
    this.open.value = false;
  }
}

/** The search above every page: its text stands in the address, and a hit opens its page. */
export function pageSearch(reader: Reader): Search {
  return new Search(reader.asker, {
    asked: computed(() => reader.address.value.search),
    ask: (text) => reader.search(text),
    choose: ({ node }) => reader.go({ at: 'entity', id: node.id }),
  });
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
    choose: (hit) => {
      ask('');
      choose(hit);
    },
  });
}
