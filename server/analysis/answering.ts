// A thread that answers questions over columns it shares with the one that loads them. The last views stay at hand.
import { LRUCache } from 'lru-cache';
import { Clock, Stopped } from './clock.ts';
import { Columns } from './columns.ts';
import { Adjacency, GraphView } from './graph.ts';
import { type Known, KnownClaims } from './known.ts';
import type { Answer, Message, Question } from './question.ts';
import { View } from './view.ts';

type Answering = (graph: GraphView, args: unknown) => unknown;

const answerings = new Map<string, Promise<{ default: Answering }>>();

// Even of a module that was imported before, Node looks for the file again.
function answeringAt(coordinate: string): Promise<{ default: Answering }> {
  const found =
    answerings.get(coordinate) ?? (import(`./${coordinate}.ts`) as Promise<{ default: Answering }>);
  answerings.set(coordinate, found);
  return found;
}

const viewsKept = 16;

export class AnsweringThread {
  #columns = new Columns({ claims: 0, ties: 0, entities: 0 });
  #adjacency = new Adjacency(this.#columns);
  readonly #joined = new WeakMap<KnownClaims, Adjacency>();
  readonly #known = new LRUCache<string, KnownClaims>({ max: viewsKept });
  readonly #views = new LRUCache<string, View>({ max: viewsKept });

  /** Takes new columns, or answers a question. */
  async take(message: Message): Promise<Answer | null> {
    if (message.kind === 'question') return this.#answer(message.question);
    this.#columns = Columns.from(message.columns);
    this.#adjacency = new Adjacency(this.#columns);
    this.#known.clear();
    this.#views.clear();
    return null;
  }

  async #answer(question: Question): Promise<Answer> {
    const { id, args, coordinate, today } = question;
    try {
      const answering = await answeringAt(coordinate);
      const clock = new Clock(question.deadline, question.gone);
      const view = this.#view(question, clock);
      const graph = new GraphView(view, this.#adjacencyFor(view.claims), clock, today);
      return { id, result: answering.default(graph, args) };
    } catch (error) {
      const why = error instanceof Stopped ? error.why : 'FAILED';
      const { message, stack } = error as Error;
      return { id, error: { why, message, stack } };
    }
  }

  #view({ known, asked }: Question, clock: Clock): View {
    const key = JSON.stringify([known, asked]);
    const kept = this.#views.get(key);
    if (kept) return kept;
    const view = new View(this.#knownClaims(known), asked, clock);
    this.#views.set(key, view);
    return view;
  }

  // Who is next to whom is the same for all, unless entities are one for some.
  #adjacencyFor(claims: KnownClaims): Adjacency {
    if (claims.joined === null) return this.#adjacency;
    const adjacency = this.#joined.get(claims) ?? new Adjacency(this.#columns, claims.joined);
    this.#joined.set(claims, adjacency);
    return adjacency;
  }

  #knownClaims(known: Known): KnownClaims {
    const key = JSON.stringify(known);
    const claims = this.#known.get(key) ?? new KnownClaims(this.#columns, known);
    this.#known.set(key, claims);
    return claims;
  }
}
