// What one thread asks another: a question by its coordinate, what is known, what is asked, and until when.
import type { Days } from '../values/partialDate.ts';
import type { ColumnsHandle } from './layouts.ts';
import type { Dates, Evidence } from './evidence.ts';
import type { Known } from './known.ts';
import type { Asked } from './view.ts';

export interface Question {
  id: number;
  /** The file of server/analysis that answers: "Query/ties". */
  coordinate: string;
  known: Known;
  asked: Asked;
  args: unknown;
  /** The day on which `holds` is asked where there is no asOf. */
  today: Days;
  deadline: number;
  gone: Int32Array;
}

export type Message =
  { kind: 'columns'; columns: ColumnsHandle; version: string } | { kind: 'question'; question: Question };

export interface Answer {
  id: number;
  result?: unknown;
  error?: { why: 'TIMED_OUT' | 'GONE' | 'FAILED'; message: string; stack?: string | undefined };
}

/** A tie as an analysis returns it: its ends by their ids, and how it looks in the view. */
export interface TieAnswer extends Dates {
  id: string;
  type: string;
  from: string;
  to: string;
  /** Where an end is one with another entity: the ids of all ties that are one with this, its own first. */
  parts?: string[];
  evidence: Evidence;
}
