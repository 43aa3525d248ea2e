/** A list that is read page by page: the first as a question, the others when they are asked for. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { TypedDocumentString } from '../../generated/client.ts';
import { AskError } from './ask.ts';
import type { Asker } from './asker.ts';
import { Question, type QuestionOptions } from './question.ts';

export interface Page<Node> {
  edges: { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

/** What a list shows of itself, whatever it is read from. */
export interface Listed<Node> {
  readonly nodes: ReadonlySignal<Node[]>;
  /** Null until the first page is there. */
  readonly total: ReadonlySignal<number | null>;
  readonly hasMore: ReadonlySignal<boolean>;
  readonly busy: ReadonlySignal<boolean>;
  readonly error: ReadonlySignal<AskError | null>;
  more(): Promise<void>;
}

interface PagesOptions<Result, Variables, Node> extends QuestionOptions<Variables> {
  /** Where the page lies in an answer; null where the answer has none. */
  page: (answer: Result) => Page<Node> | null;
}

export class Pages<
  Result,
  Variables extends { after?: string | null | undefined },
  Node,
> implements Listed<Node> {
  readonly first: Question<Result, Variables>;
  readonly nodes: ReadonlySignal<Node[]>;
  readonly total: ReadonlySignal<number | null>;
  readonly hasMore: ReadonlySignal<boolean>;
  readonly busy = signal(false);
  readonly error = signal<AskError | null>(null);

  readonly #rest = signal<{ of: Result; pages: Page<Node>[] } | null>(null);
  readonly #pages: ReadonlySignal<Page<Node>[]>;
  readonly #asker: Asker;
  readonly #document: TypedDocumentString<Result, Variables>;
  readonly #variables: () => Variables | null;
  readonly #page: (answer: Result) => Page<Node> | null;
  #request = new AbortController();

  constructor(
    asker: Asker,
    document: TypedDocumentString<Result, Variables>,
    variables: () => Variables | null,
    { page, ...options }: PagesOptions<Result, Variables, Node>,
  ) {
    this.#asker = asker;
    this.#document = document;
    this.#variables = variables;
    this.#page = page;
    this.first = new Question(asker, document, variables, options);
    this.#pages = computed(() => {
      const answer = this.first.answer.value;
      const start = answer && page(answer);
      if (!start) return [];
      const rest = this.#rest.value;
      // Pages that were read after another first page do not go on from this one.
      return rest?.of === answer ? [start, ...rest.pages] : [start];
    });
    this.nodes = computed(() => this.#pages.value.flatMap(({ edges }) => edges.map(({ node }) => node)));
    this.total = computed(() => this.#pages.value[0]?.totalCount ?? null);
    this.hasMore = computed(() => this.#pages.value.at(-1)?.pageInfo.hasNextPage ?? false);
  }

  async more(): Promise<void> {
    const of = this.first.answer.peek();
    const variables = this.#variables();
    const after = this.#pages.peek().at(-1)?.pageInfo.endCursor;
    if (!of || !variables || !after || this.busy.peek()) return;
    this.#request = new AbortController();
    const { signal: aborted } = this.#request;
    this.busy.value = true;
    try {
      const answer = await this.#asker.ask(this.#document, { ...variables, after }, aborted);
      const page = this.#page(answer);
      const rest = this.#rest.peek();
      batch(() => {
        if (page) this.#rest.value = { of, pages: [...(rest?.of === of ? rest.pages : []), page] };
        this.error.value = null;
      });
    } catch (error) {
      if (aborted.aborted) return;
      if (!(error instanceof AskError)) throw error;
      this.error.value = error;
    } finally {
      this.busy.value = false;
    }
  }

  end(): void {
    this.first.end();
    this.#request.abort();
  }
}
