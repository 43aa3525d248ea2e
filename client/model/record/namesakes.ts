/** Whether somebody who is to be new may be in the graph already, under nearly that name: a hint, as far as the viewer may see. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import {
  type EntityNameFragment,
  type EntityType,
  SearchDocument,
  type SearchQuery,
  type SearchQueryVariables,
} from '../../../generated/client.ts';
import type { Asker } from '../asker.ts';
import { isCalled } from '../found.ts';
import { Question } from '../question.ts';
import { isNearly } from './nearly.ts';

const pause = 180;
const searched = 12;
const shown = 3;
/** Fewer letters are nearly anything. */
const fewest = 3;
/** As long as the search takes it. */
const longestAsked = 256;

export class Namesakes {
  /** The likest first; none while one types. */
  readonly found: ReadonlySignal<readonly EntityNameFragment[]>;

  readonly #question: Question<SearchQuery, SearchQueryVariables>;
  readonly #stop: () => void;

  /** @param types what may stand there */
  constructor(asker: Asker, name: ReadonlySignal<string>, types: ReadonlySignal<readonly EntityType[]>) {
    const asked = signal('');
    this.#stop = effect(() => {
      const text = name.value.trim();
      const timer = setTimeout(() => (asked.value = text.length < fewest ? '' : text), pause);
      return () => clearTimeout(timer);
    });
    this.#question = new Question<SearchQuery, SearchQueryVariables>(asker, SearchDocument, () =>
      /[\p{L}\p{N}]/u.test(asked.value) && asked.value.length <= longestAsked
        ? { text: asked.value, where: { types: [...types.value] }, first: searched }
        : null,
    );
    this.found = computed(() => {
      const text = name.value.trim();
      if (text !== asked.value) return [];
      return (this.#question.answer.value?.search.edges ?? [])
        .filter((hit) => isCalled(hit) && (isNearly(text, hit.matched) || isNearly(text, hit.node.name)))
        .map(({ node }) => node)
        .slice(0, shown);
    });
  }

  end(): void {
    this.#stop();
    this.#question.end();
  }
}
