// What a caller may send to be recorded: the shapes of server/schema/record.graphql, as GraphQL hands them over.
import { marking as markingCode } from '../vocabulary/codes.ts';
import {
  credibilities,
  type CredibilityName,
  type MarkingName,
  type ReliabilityName,
  type StanceName,
} from '../vocabulary/scales.ts';

type Given<T> = T | null | undefined;

export interface EntityRef {
  id: string;
  type?: Given<string>;
  name?: Given<string>;
}

export interface SourceRef {
  id: string;
  title?: Given<string>;
  kind?: Given<string>;
  authors?: Given<string[]>;
  publisher?: Given<string>;
  publishedOn?: Given<string>;
  url?: Given<string>;
  language?: Given<string>;
  translationOf?: Given<string>;
  sha256?: Given<string>;
  capturedAt?: Given<string>;
  capturedBy?: Given<string>;
  archivedAt?: Given<string>;
  handling?: Given<string>;
  originator?: Given<string>;
  repeats?: Given<string>;
}

export interface TieRef {
  id?: Given<string>;
  episode?: Given<string>;
  type: string;
  to: EntityRef;
  role?: Given<string>;
  qualifiers?: Given<{ name: string; value: string }[]>;
}

export interface ClaimInput {
  subject: EntityRef;
  tie?: Given<TieRef>;
  property?: Given<string>;
  value?: Given<string>;
  stance?: Given<StanceName>;
  stage?: Given<string>;
  reliability?: Given<ReliabilityName>;
  /** 1 confirmed to 6 cannot be judged. */
  credibility?: Given<number>;
  /** 0 CLEAR to 4 RED. */
  marking?: Given<number>;
  validFrom?: Given<string>;
  validTo?: Given<string>;
  observedOn?: Given<string>;
  source: SourceRef;
  attributedTo?: Given<SourceRef>;
  locator?: Given<string>;
  quote?: Given<string>;
}

/** The same as it is sent: with words where GraphQL hands over the places on the scales. */
export type SentClaim = Omit<ClaimInput, 'credibility' | 'marking'> & {
  credibility?: Given<CredibilityName>;
  marking?: Given<MarkingName>;
};

/** What was sent, as GraphQL hands it over: for those who record without it. */
export function handedOver({ credibility, marking, ...rest }: SentClaim): ClaimInput {
  return {
    ...rest,
    ...(credibility == null
      ? {}
      : { credibility: credibilities.findIndex(({ name }) => name === credibility) + 1 }),
    ...(marking == null ? {} : { marking: markingCode[marking] }),
  };
}

/** Who records, and up to which marking: 0 CLEAR to 4 RED. `author` is kept with the claims that are new. */
export interface Recorder {
  clearance: number;
  author?: string;
}
