// A claim that stands, as a row of the analysis's columns: a value of a property stands where a tie stands.
import type { ClaimRow } from '../analysis/columns.ts';
import { stage, stance, tieTypeCode } from '../vocabulary/codes.ts';
import type { StandingClaim } from './fuse.ts';
import { endsOf } from './identity.ts';

export function rowOf(claim: StandingClaim): ClaimRow {
  const { about, subject, object, type } = claim;
  const ends =
    object !== null && type !== null ? endsOf({ subject, object, type }) : { from: subject, to: subject };
  return {
    ...claim,
    ...ends,
    tie: about,
    type: type === null ? 0 : (tieTypeCode[type] ?? 0),
    stance: stance[claim.stance as keyof typeof stance],
    stage: stage[claim.stage as keyof typeof stage],
    reserved: false,
    identity: '',
  };
}
