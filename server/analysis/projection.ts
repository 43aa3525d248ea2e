// The columns and where they come from: loaded once, then brought up to date by what changed since their version of the graph.
import type { Store } from '../ask.ts';
import { entityTypeCode, stage, stance, tieTypeCode } from '../vocabulary/codes.ts';
import { tieTypes } from '../vocabulary/vocabulary.ts';
import { endsOf } from '../record/identity.ts';
import { Columns, none } from './columns.ts';
import type { DecisionRow } from './decisions.ts';
import type { RepeatRow, SourceRow } from './sources.ts';
import { traitNames, traitsWanted, wordOf } from './traits.ts';

/** A claim about a tie or a trait as cypher/projection returns it, as a list: words still to be made numbers. */
type ClaimList = [
  id: string,
  tie: string,
  subject: string,
  /** Of a claim about a trait: the value. */
  object: string,
  /** Or the property. */
  type: string,
  origin: string,
  band: number,
  marking: number,
  stance: string,
  stage: string,
  role: string | null,
  validFrom: string | null,
  validTo: string | null,
  observedOn: string | null,
  recordedAt: string,
  retractedAt: string | null,
  identity: string | null,
];

interface Changed {
  epoch: string;
  version: number;
  same: number;
  /** Whether the rest is what changed: false of another graph, and where more claims changed than is worth an answer. */
  isKnown: boolean;
  claims: ClaimList[];
  entities: [id: string, type: string][];
  sources: SourceRow[];
  repeats: RepeatRow[];
  decisions: DecisionRow[];
}

interface Size {
  epoch: string;
  version: number;
  same: number;
  claims: number;
  ties: number;
  entities: number;
}

/** Beyond, everything is streamed anew: that takes seconds, but one answer with all that changed would take longer than it may. */
export const mostChanged = 20_000;

export class Projection {
  columns = new Columns({ claims: 0, ties: 0, entities: 0 });
  #epoch = '';
  #version = -1;
  /** The version in which the last decision changed that entities are one; 0 for none. */
  #same = 0;
  readonly #store: Store;
  /** How many commits there had been before the columns were last brought up to date; null where that cannot be told. */
  #commits: bigint | null = null;
  /** Whether something is known to have been written: then there is no need to ask. */
  #isBehind = false;
  #running: Promise<void> | null = null;
  #waiting: Promise<void> | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Tells one state of the columns from another. */
  get state(): string {
    return `${this.#epoch} ${this.#version} ${this.#same}`;
  }

  /**
   * Brings the columns up to all that was committed when this was called. Callers that come while one is under way share the
   * next: what was committed after a refresh began may not be in it. Who knows a state of the graph that is new enough names it, and
   * nothing is asked where it is reached.
   */
  refresh(to: string | null = null): Promise<void> {
    if (to !== null && this.reaches(to)) return Promise.resolve();
    if (to !== null) this.#isBehind = true;
    if (!this.#running) {
      this.#running = this.#refresh().finally(() => {
        this.#running = null;
      });
      return this.#running;
    }
    // What is under way may bring what is wanted.
    if (to !== null) return this.#running.catch(() => undefined).then(() => this.refresh(to));
    this.#waiting ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#waiting = null;
        return this.refresh();
      });
    return this.#waiting;
  }

  /** Whether something is known to have been written that is not in the columns. */
  get isBehind(): boolean {
    return this.#isBehind || this.#version < 0;
  }

  /** Says that something was written, which spares the next refresh to ask whether. */
  wrote(): void {
    this.#isBehind = true;
  }

  /** Whether all that was committed by this state is in the columns. */
  reaches(state: string): boolean {
    const [epoch, version] = state.split(' ');
    return epoch === this.#epoch && Number(version) <= this.#version;
  }

  async #refresh(): Promise<void> {
    const { commits } = this.#store;
    if (this.#version >= 0 && commits !== null && commits === this.#commits) {
      this.#isBehind = false;
      return;
    }
    await this.#bringUp();
    this.#commits = commits;
  }

  async #bringUp(): Promise<void> {
    if (this.#version >= 0) {
      // Most of the time nothing is written between two questions, and asking that much costs half as much.
      if (!this.#isBehind) {
        const [now] = await this.#store.read<{ state: string }>('projection/state');
        if (now?.state === this.state) return;
      }
      this.#isBehind = false;
      const [changed] = await this.#store.read<Changed & Record<string, unknown>>('projection/changed', {
        version: this.#version,
        epoch: this.#epoch,
        ...traitsWanted,
        most: mostChanged,
      });
      if (changed?.isKnown) return this.#take(changed);
    }
    await this.#load();
  }

  // Everything anew: the first time, when the graph turns out to be another one (cleaned, restored), and after a very large write.
  async #load(): Promise<void> {
    const [size] = await this.#store.read<Size & Record<string, unknown>>('projection/size');
    if (!size)
      throw new Error(
        'The graph has no Graph node: start the server once against this database, so that it is set up.',
      );
    const columns = new Columns(size);
    await this.#store.stream('projection/sources', {}, ([source]) =>
      columns.sources.put(source as SourceRow),
    );
    await this.#store.stream('projection/repeats', {}, ([repeat]) =>
      columns.sources.putRepeat(repeat as RepeatRow),
    );
    await this.#store.stream('projection/decisions', {}, ([decision]) =>
      putDecision(columns, decision as DecisionRow),
    );
    await this.#store.stream('projection/claims', traitsWanted, (row) => put(columns, row as ClaimList));
    await this.#store.stream('projection/entities', {}, ([id, type]) =>
      columns.putEntity(id as string, entityTypeCode[type as string] ?? none),
    );
    this.columns = columns;
    this.#epoch = size.epoch;
    // What was written while this was read is in it or will be read as changed: putting a claim twice changes nothing.
    this.#version = size.version;
    this.#same = size.same;
  }

  #take({ version, same, claims, entities, sources, repeats, decisions }: Changed): void {
    for (const source of sources) this.columns.sources.put(source);
    for (const repeat of repeats) this.columns.sources.putRepeat(repeat);
    for (const claim of claims) put(this.columns, claim);
    for (const decision of decisions) putDecision(this.columns, decision);
    for (const [id, type] of entities) this.columns.putEntity(id, entityTypeCode[type] ?? none);
    this.#version = version;
    this.#same = same;
  }
}

function putDecision(columns: Columns, decision: DecisionRow): void {
  columns.putDecision(decision, entityTypeCode[decision.type] ?? none);
}

function put(columns: Columns, row: ClaimList): void {
  const [id, tie, subject, object, type, origin, band, marking, stanceName, stageName, role, ...dates] = row;
  const [validFrom, validTo, observedOn, recordedAt, retractedAt, identity] = dates;
  const code = tieTypeCode[type];
  const claim = {
    id,
    tie,
    origin,
    band,
    marking,
    stance: stance[stanceName as keyof typeof stance],
    stage: stage[stageName as keyof typeof stage],
    validFrom,
    validTo,
    observedOn,
    recordedAt,
    retractedAt,
    identity: identity ?? '',
  };
  if (code === undefined) {
    const trait = traitNames.indexOf(type as (typeof traitNames)[number]);
    columns.traits?.put({ ...claim, from: subject, to: wordOf(object), type: trait, reserved: false });
    return;
  }
  const reserved = role !== null && tieTypes[code]!.role.asked.includes(role);
  columns.put({ ...claim, ...endsOf({ subject, object, type }), type: code, reserved });
}
