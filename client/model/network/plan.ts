/** What a layout is asked, and what it answers: boxes of a size, some of which stay where they are, and the ties between them. */

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
}

export interface Plan {
  boxes: readonly Box[];
  ties: readonly { from: string; to: string }[];
}

/** Where each box goes that does not stay. */
export type Places = Record<string, Position>;

/** Arranges a plan, wherever that is done. */
export type Arrange = (plan: Plan) => Promise<Places>;
