// What is kept of claims and ties in columns, and what a thread hands to another of it.
import type { DecisionsHandle } from './decisions.ts';
import type { SourcesHandle } from './sources.ts';
import type { TableHandle } from './table.ts';
import type { WordsHandle } from './words.ts';

export const claimLayout = {
  next: Int32Array,
  origin: Int32Array,
  band: Uint8Array,
  marking: Uint8Array,
  stance: Uint8Array,
  stage: Uint8Array,
  reserved: Uint8Array,
  validFrom: Int32Array,
  validTo: Int32Array,
  observedOn: Int32Array,
  recorded: Int32Array,
  retracted: Int32Array,
  idHigh: Int32Array,
  idLow: Int32Array,
};
export const tieLayout = {
  from: Int32Array,
  to: Int32Array,
  type: Uint8Array,
  first: Int32Array,
  last: Int32Array,
};
export const identityLayout = { tie: Int32Array, identity: Int32Array };

/** What columns of claims about ties, or about traits, are made of. */
export interface OwnHandle {
  claims: TableHandle;
  ties: TableHandle;
  tieIds: WordsHandle;
  identities: WordsHandle;
  identified: TableHandle;
  dates: WordsHandle;
  dateDays: TableHandle;
  moments: WordsHandle;
  momentTimes: TableHandle;
}

export interface ColumnsHandle extends OwnHandle {
  entityIds: WordsHandle;
  entities: TableHandle;
  sources: SourcesHandle;
  decisions: DecisionsHandle;
  traits: OwnHandle;
}

export interface Expected {
  claims: number;
  ties: number;
  entities: number;
}
