/** What the reader is about to record: a claim about somebody or a tie, a better one, or that one no longer stands. */
import type { ClaimCardFragment, EntityNameFragment, TieRowFragment } from '../../../generated/client.ts';

export type Start =
  | { kind: 'entity'; entity: EntityNameFragment }
  | { kind: 'tie'; tie: TieRowFragment }
  | { kind: 'correct'; claim: ClaimCardFragment }
  | { kind: 'retract'; claim: ClaimCardFragment };
