/** The search box: asks as one types, but not at every letter, and knows which hit is at hand. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { SearchDocument, type SearchQuery, type SearchQueryVariables } from '../../generated/client.ts';
import { Question } from './question.ts';
import type { Reader } from './reader.ts';

export type Hit = SearchQuery['search']['edges'][number];

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
  readonly #reader: Reader;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #entering = false;

  constructor(reader: Reader) {
    this.#reader = reader;
    const start = reader.address.peek().search;
    this.#text = signal(start);
    this.text = this.#text;
    this.open.value = start !== '';
    this.question = new Question<SearchQuery, SearchQueryVariables>(
      reader.asker,
      SearchDocument,
      () => {
        const text = reader.address.value.search.trim();
        return text ? { text, first: hitsShown } : null;
      },
      { keep: () => 'any' },
    );
    this.hits = computed(() =>
      this.#text.value.trim() ? (this.question.answer.value?.search.edges ?? []) : [],
    );
    // The address changes without the box when a page is opened, or the browser goes back.
    let seen = start;
    effect(() => {
      const asked = reader.address.value.search;
      if (asked === seen) return;
      seen = asked;
      if (asked === this.#text.peek().trim()) return;
      this.#text.value = asked;
      this.open.value = false;
    });
    effect(() => {
      const answered = this.question.answer.value;
      this.active.value = -1;
      if (answered && this.#entering) this.enter();
    });
  }

  type(text: string): void {
    this.#text.value = text;
    this.open.value = true;
    this.#entering = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#reader.search(text.trim()), pause);
  }

  move(by: 1 | -1): void {
    const count = this.hits.peek().length;
    if (count === 0) return;
    this.open.value = true;
    const from = this.active.peek();
    this.active.value = from < 0 ? (by > 0 ? 0 : count - 1) : (from + by + count) % count;
  }

  /** Opens the chosen hit, else the best one; while the answer is still to come, as soon as it is there. */
  enter(): void {
    const asked = this.#reader.address.peek().search;
    const current = this.#text.peek().trim() === asked && !this.question.busy.peek();
    this.#entering = !current && this.#text.peek().trim() !== '';
    const hit = current ? this.hits.peek()[Math.max(0, this.active.peek())] : undefined;
    if (hit) this.choose(hit);
  }

  choose(hit: Hit): void {
    this.#reset();
    this.#reader.go({ at: 'entity', id: hit.node.id });
  }

  clear(): void {
    this.#reset();
    this.#reader.search('');
  }

  #reset(): void {
    clearTimeout(this.#timer);
    this.#entering = false;
    this.#text.value = '';
    this.open.value = false;
  }
}
