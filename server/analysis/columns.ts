// The claims about ties, in columns: what every analysis runs over. Rows are only ever added; a retraction changes a copy of its column.
import { afterAll, beforeAll, daysOf } from '../values/partialDate.ts';
import { type DecisionRow, Decisions } from './decisions.ts';
import {
  claimLayout,
  type ColumnsHandle,
  type Expected,
  identityLayout,
  type OwnHandle,
  tieLayout,
} from './layouts.ts';
import { Sources } from './sources.ts';
import { Table } from './table.ts';
import { beginningOf, Words } from './words.ts';

/** A claim as it was recorded: dates are PartialDates, moments are DateTimes, the rest are codes (server/vocabulary/scales.ts). */
export interface ClaimRow {
  id: string;
  tie: string;
  from: string;
  to: string;
  type: number;
  origin: string;
  band: number;
  marking: number;
  stance: number;
  stage: number;
  /** Whether the claim gives a role in which paths pass the tie only when it is asked for. */
  reserved: boolean;
  /** What tells its tie from others with the same ends and type; empty where nothing does. */
  identity: string;
  validFrom: string | null;
  validTo: string | null;
  observedOn: string | null;
  recordedAt: string;
  retractedAt: string | null;
}

export const none = -1;

/** The number of the date "not known"; "open" is "..". */
export const unknownDate = 0;
export const openDate = 1;

export class Columns {
  readonly claims: Table<typeof claimLayout>;
  /** Parallel to `tieIds`. `first` and `last` are claims of the tie, joined by `next`. */
  readonly ties: Table<typeof tieLayout>;
  readonly tieIds: Words;
  readonly identities: Words;
  /**
   * What tells ties from others with the same ends and type, for the few that have such a thing, as numbers of `identities`; the last
   * row of a tie counts. It is that of the claims of the least marking, which everyone sees who sees the tie.
   */
  readonly identified: Table<typeof identityLayout>;
  readonly entityIds: Words;
  /** The code of each entity's type and one, parallel to `entityIds`; 0 where it is not known here. */
  readonly entities: Table<{ type: Uint8ArrayConstructor }>;
  /**
   * Claims about what entities are (`traitNames`), in columns of the same form and with the same numbers for entities and sources:
   * in place of a tie stands a value, its type is the place of the property. Null in these columns themselves.
   */
  readonly traits: Columns | null;
  readonly dates: Words;
  readonly dateDays: Table<{ first: Int32ArrayConstructor; last: Int32ArrayConstructor }>;
  readonly moments: Words;
  readonly momentTimes: Table<{ time: Float64ArrayConstructor }>;
  readonly sources: Sources;
  readonly decisions: Decisions;

  constructor(expected: Expected, handle?: ColumnsHandle);
  constructor(expected: Expected, handle: OwnHandle | undefined, traitsOf: Columns);
  constructor(expected: Expected, handle?: OwnHandle & Partial<ColumnsHandle>, traitsOf?: Columns) {
    this.claims = new Table(claimLayout, expected.claims, handle?.claims);
    this.ties = new Table(tieLayout, expected.ties, handle?.ties);
    this.tieIds = handle ? Words.from(handle.tieIds) : new Words(expected.ties, 20);
    this.identified = new Table(identityLayout, 16, handle?.identified);
    this.identities = handle ? Words.from(handle.identities) : new Words(16, 20);
    this.entityIds =
      traitsOf?.entityIds ??
      (handle?.entityIds ? Words.from(handle.entityIds) : new Words(expected.entities, 12));
    this.entities =
      traitsOf?.entities ?? new Table({ type: Uint8Array }, expected.entities, handle?.entities);
    this.dates = handle ? Words.from(handle.dates) : new Words(256, 10);
    this.dateDays = new Table({ first: Int32Array, last: Int32Array }, 256, handle?.dateDays);
    this.moments = handle ? Words.from(handle.moments) : new Words(256, 24);
    this.momentTimes = new Table({ time: Float64Array }, 256, handle?.momentTimes);
    this.sources = traitsOf?.sources ?? new Sources(handle?.sources);
    this.decisions = traitsOf?.decisions ?? new Decisions(handle?.decisions);
    this.traits = traitsOf ? null : new Columns({ claims: 0, ties: 0, entities: 0 }, handle?.traits, this);
    if (handle) return;
    this.identities.add('');
    this.date(null);
    this.date('..');
    this.#moment(null);
  }

  /** Adds a claim; one that is here already only has its retraction brought up to date. */
  put(row: ClaimRow): void {
    const tie = this.#tie(row);
    const [idHigh, idLow] = beginningOf(row.id);
    const known = this.#find(tie, idHigh, idLow);
    if (known === none) this.#append(tie, row, idHigh, idLow);
    else if (this.#moment(row.retractedAt) !== this.claims.columns.retracted[known])
      this.claims.changing('retracted')[known] = this.#moment(row.retractedAt);
  }

  /** That an entity is of a type. Types never change; of one without claims about ties nothing needs to be known. */
  putEntity(id: string, type: number): void {
    const entity = this.entityIds.find(id);
    if (entity >= 0) this.entities.columns.type[entity] = type + 1;
  }

  /** That entities were decided to be one: they have numbers then, also those without claims about ties. */
  putDecision(row: DecisionRow, type: number): void {
    const entities = row.entities.map((id) => this.#entity(id));
    for (const entity of entities) this.entities.columns.type[entity] = type + 1;
    this.decisions.put(row, entities);
  }

  /** The number of a PartialDate, ".." or null. */
  date(text: string | null): number {
    const word = text ?? '';
    const known = this.dates.find(word);
    if (known >= 0) return known;
    const days = word === '' || word === '..' ? { first: beforeAll, last: afterAll } : daysOf(word);
    const at = this.dateDays.add();
    this.dateDays.columns.first[at] = days.first;
    this.dateDays.columns.last[at] = days.last;
    return this.dates.add(word);
  }

  /** The text of a date's number; null for "not known". */
  dateText(date: number): string | null {
    return date === unknownDate ? null : this.dates.text(date);
  }

  /** Orders claims by their ids. */
  compareClaims(a: number, b: number): number {
    const { idHigh, idLow } = this.claims.columns;
    return idHigh[a]! - idHigh[b]! || idLow[a]! - idLow[b]!;
  }

  handle(): ColumnsHandle {
    return {
      ...this.#ownHandle(),
      entityIds: this.entityIds.handle(),
      entities: this.entities.handle(),
      sources: this.sources.handle(),
      decisions: this.decisions.handle(),
      traits: (this.traits ?? this).#ownHandle(),
    };
  }

  #ownHandle(): OwnHandle {
    return {
      claims: this.claims.handle(),
      ties: this.ties.handle(),
      tieIds: this.tieIds.handle(),
      identities: this.identities.handle(),
      identified: this.identified.handle(),
      dates: this.dates.handle(),
      dateDays: this.dateDays.handle(),
      moments: this.moments.handle(),
      momentTimes: this.momentTimes.handle(),
    };
  }

  static from(handle: ColumnsHandle): Columns {
    return new Columns({ claims: 0, ties: 0, entities: 0 }, handle);
  }

  #tie(row: ClaimRow): number {
    const known = this.tieIds.find(row.tie);
    if (known >= 0) return known;
    this.tieIds.add(row.tie);
    const tie = this.ties.add();
    const { from, to, type, first, last } = this.ties.columns;
    from[tie] = this.#entity(row.from);
    to[tie] = this.#entity(row.to);
    type[tie] = row.type;
    first[tie] = last[tie] = none;
    return tie;
  }

  #entity(id: string): number {
    const entity = this.entityIds.add(id);
    if (entity === this.entities.length) this.entities.add();
    return entity;
  }

  #find(tie: number, idHigh: number, idLow: number): number {
    const { next, idHigh: high, idLow: low } = this.claims.columns;
    let claim = this.ties.columns.first[tie]!;
    while (claim !== none && !(high[claim] === idHigh && low[claim] === idLow)) claim = next[claim]!;
    return claim;
  }

  #append(tie: number, row: ClaimRow, idHigh: number, idLow: number): void {
    this.#identify(tie, row);
    const claim = this.claims.add();
    const into = this.claims.columns;
    into.next[claim] = none;
    into.origin[claim] = this.sources.number(row.origin);
    into.band[claim] = row.band;
    into.marking[claim] = row.marking;
    into.stance[claim] = row.stance;
    into.stage[claim] = row.stage;
    into.reserved[claim] = row.reserved ? 1 : 0;
    into.validFrom[claim] = this.date(row.validFrom);
    into.validTo[claim] = this.date(row.validTo);
    into.observedOn[claim] = this.date(row.observedOn);
    into.recorded[claim] = this.#moment(row.recordedAt);
    into.retracted[claim] = this.#moment(row.retractedAt);
    into.idHigh[claim] = idHigh;
    into.idLow[claim] = idLow;
    const { first, last } = this.ties.columns;
    // Readers with fewer claims stop at a claim beyond their length.
    if (first[tie] === none) first[tie] = claim;
    else into.next[last[tie]!] = claim;
    last[tie] = claim;
  }

  #identify(tie: number, { identity, marking }: ClaimRow): void {
    const { next, marking: markings } = this.claims.columns;
    const first = this.ties.columns.first[tie]!;
    if (first === none && identity === '') return;
    for (let claim = first; claim !== none; claim = next[claim]!) if (markings[claim]! <= marking) return;
    const row = this.identified.add();
    this.identified.columns.tie[row] = tie;
    this.identified.columns.identity[row] = this.identities.add(encodeURIComponent(identity));
  }

  #moment(text: string | null): number {
    const word = text ?? '';
    const known = this.moments.find(word);
    if (known >= 0) return known;
    const at = this.momentTimes.add();
    this.momentTimes.columns.time[at] = text === null ? Number.POSITIVE_INFINITY : Date.parse(text);
    return this.moments.add(word);
  }
}
