// A claim in words, by the names of its tie type and stage.
import { sentenceOf, type Saying } from './sentence.ts';
import { stage, tieType } from './vocabulary.ts';

export interface Wording extends Saying {
  /** Name of the tie type, such as BRIBES. */
  tieType: string;
  /** Name of the legal stage, such as ALLEGED. */
  stage: string;
}

/** One English sentence with its full stop. Throws where the vocabulary has no such tie type or stage. */
export function sentence(claim: Wording): string {
  const tie = tieType(claim.tieType);
  const step = stage(claim.stage);
  if (!tie) throw new Error(`The vocabulary has no tie type ${claim.tieType}.`);
  if (!step) throw new Error(`The vocabulary has no stage ${claim.stage}.`);
  return sentenceOf(tie, step, claim);
}
