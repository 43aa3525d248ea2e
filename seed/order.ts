/** When was what told? A case that is invented is recorded as it came out: in the order of its documents, each on its day. */
import type { SentClaim } from '../server/record/inputs.ts';
import { daysOf } from '../server/values/partialDate.ts';
import { markings } from '../server/vocabulary/scales.ts';
import type { Seed } from './check.ts';
import type { Claim, Head } from './shape.ts';

/** Claims that are recorded together. */
export interface Batch {
  claims: SentClaim[];
  /** When they are to have been recorded, in milliseconds since 1970; undefined: now. */
  at: number | undefined;
}

interface Said {
  head: Head;
  claim: Claim;
}

const dayInMs = 86_400_000;

/** All claims of a seed without mistakes: in the order of the files, of an invented case in that of its documents. */
export function inOrder({ entries, known, fictional }: Seed): Said[] {
  const said = entries
    .flatMap(({ passages }) => passages)
    .flatMap(({ head, says }) =>
      says.map((claim) => {
        if (!head || !claim) throw new Error('A seed with mistakes was to be loaded: check it first.');
        return { head, claim };
      }),
    );
  if (!fictional) return said;
  const day = ({ head }: Said) => lastDay(known.sources.get(head.source)?.entry.publishedOn);
  // Of one day first what more people may read: a name that is given there need not be given again.
  return said.sort((a, b) => day(a) - day(b) || rank(a.head) - rank(b.head));
}

/** At most `most` claims a batch; of an invented case those of one day, recorded on that day. */
export function batchesOf(claims: readonly SentClaim[], fictional: boolean, most: number): Batch[] {
  const days = fictional
    ? Map.groupBy(claims, ({ source }) => lastDay(source.publishedOn) * dayInMs)
    : new Map([[undefined, claims]]);
  return [...days].flatMap(([at, all]) =>
    Array.from({ length: Math.ceil(all.length / most) }, (_, index) => ({
      claims: all.slice(index * most, (index + 1) * most),
      at,
    })),
  );
}

function lastDay(publishedOn: string | number | null | undefined): number {
  return daysOf(String(publishedOn)).last;
}

function rank({ marking = 'CLEAR' }: Head): number {
  return markings.findIndex(({ name }) => name === marking);
}
