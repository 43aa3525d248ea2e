/** The entities at the ends of a claim that is being written. */
import type { EntityNameFragment, EntityType } from '../../../generated/client.ts';

/** An entity at one end of the claim: a known one, or one that the claim brings in. */
export interface End {
  id: string;
  type: EntityType | null;
  name: string;
  isNew: boolean;
  /** A name that the source uses for one that is known; it is claimed as well. */
  calledToo: string;
}

export function knownEnd({ id, type, name }: EntityNameFragment): End {
  return { id, type, name, isNew: false, calledToo: '' };
}

export function newEnd(id: string, name = ''): End {
  return { id, type: null, name, isNew: true, calledToo: '' };
}
