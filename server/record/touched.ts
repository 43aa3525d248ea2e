// What a write touched, and so must be fused anew before it is committed.
import { endsOf } from './identity.ts';

export interface TieKey {
  id: string;
  type: string;
  from: string;
  to: string;
}

/** Enough of a claim to know what it is about. */
export interface AboutRow {
  tie: string | null;
  type: string | null;
  subject: string;
  object: string | null;
  property: string | null;
  cites?: string;
  attributedTo?: string | null;
}

export class Touched {
  readonly ties = new Map<string, TieKey>();
  readonly properties = new Map<string, { entity: string; property: string }>();
  readonly entities = new Set<string>();
  readonly sources = new Set<string>();
  /** Claims that this write made: a tie or value with no other claim that stands is not there yet. */
  readonly created = new Set<string>();

  add({ tie, type, subject, object, property, cites, attributedTo }: AboutRow): void {
    this.entities.add(subject);
    if (object !== null) this.entities.add(object);
    if (cites !== undefined) this.sources.add(cites);
    if (attributedTo != null) this.sources.add(attributedTo);
    if (tie !== null && type !== null && object !== null)
      this.ties.set(tie, { id: tie, type, ...endsOf({ subject, object, type }) });
    else if (property !== null) this.properties.set(`${subject} ${property}`, { entity: subject, property });
  }
}
