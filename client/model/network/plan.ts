/** What a layout is asked, and what it answers: boxes of a size, some of which stay where they are, and the ties between them. */
import type { LayoutName } from './drawing.ts';
import type { Lane } from './lanes.ts';

export interface Position {
  x: number;
  y: number;
}

export interface Box {
  id: string;
  /** Of its name's letters, which is what takes the room. */
  width: number;
  height: number;
  /** Where it is; null: it has no place yet. */
  at: Position | null;
  /** Whether it stays there. */
  stays: boolean;
  /** Where it belongs when the lanes are drawn; null: nobody has said. */
  lane: Lane | null;
}

export interface Plan {
  layout: LayoutName;
  /** The box in the middle, where the layout has one; null: the one with most neighbours. */
  centre: string | null;
  /** Everything is placed as if for the first time; what stays all the same was pinned by hand. */
  afresh: boolean;
  boxes: readonly Box[];
  /** Each from where it begins to where it ends, as it is drawn. */
  ties: readonly {
    from: string;
    to: string;
    /** How long its words are, where it has any. */
    words?: number;
  }[];
}

/** Where each box goes that does not stay. */
export type Places = Record<string, Position>;

/** The places; or why there are none, in words for whoever asked. */
export type Outcome = { places: Places } | { problem: string };

/** Arranges a plan, wherever that is done; null: a newer plan came, and this one was let go. */
export type Arrange = (plan: Plan) => Promise<Outcome | null>;
