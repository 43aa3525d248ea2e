// How much is said, by plain counting: over all claims for every single number.
import type { stance } from '../../server/vocabulary/codes.ts';

type Stance = keyof typeof stance;

export interface Claim {
  tie: { id: string; from: string; to: string; type: string };
  origin: string;
  stance: Stance;
  marking: number;
  observedOn: string | null;
  retractedAt: string | null;
}

export interface Story {
  entities: { id: string; type: string; countries: string[] }[];
  sources: { id: string; kind: string | null; authors: string[]; repeats: string | null }[];
  claims: Claim[];
}

/** Who is asked about, null for all; and what is known, and chosen. */
export interface Asking {
  of: readonly string[] | null;
  minSources: number;
  without: readonly string[];
}

interface Counts {
  ties: number;
  claims: number;
  sources: number;
  entities: number;
}

/** The numbers of any row, by what it holds. */
export interface Plain {
  all: Counts;
  byType(has: (type: string) => boolean): Counts;
  byClaim(has: (claim: Claim) => boolean): Counts;
  byEntity(has: (entity: Story['entities'][number]) => boolean): Counts;
}

/** How many sources these are, when those with one root are put together, and then any two that share an author, until none do. */
function independent(origins: readonly string[], rootOf: (id: string) => string, { sources }: Story): number {
  let sets = [...new Set(origins.map(rootOf))].map(
    (root) => new Set(sources.find(({ id }) => id === root)!.authors),
  );
  for (;;) {
    const pairs = sets.flatMap((one, at) => sets.slice(at + 1).map((other) => [one, other] as const));
    const alike = pairs.find(([one, other]) => !one.isDisjointFrom(other));
    if (!alike) return sets.length;
    sets = [...sets.filter((set) => !alike.includes(set)), alike[0].union(alike[1])];
  }
}

/** Counts as seen at AMBER. */
export function counting(story: Story, { of, minSources, without }: Asking): Plain {
  const rootOf = (id: string): string => {
    const { repeats } = story.sources.find((source) => source.id === id)!;
    return repeats ? rootOf(repeats) : id;
  };
  const known = story.claims.filter(
    ({ marking, retractedAt, origin }) =>
      marking <= 2 && retractedAt === null && !without.includes(rootOf(origin)),
  );
  const counts = (claim: Claim) => {
    const tookBack = known.some(
      (other) => other.tie === claim.tie && other.origin === claim.origin && other.stance === 'WITHDRAWN',
    );
    return claim.stance === 'DENIES' || (claim.stance === 'ASSERTS' && !tookBack);
  };
  const isAskedAbout = (id: string) => of === null || of.includes(id);
  const isChosen = (tie: Claim['tie']) => {
    const asserting = known.filter((one) => one.tie === tie && one.stance === 'ASSERTS' && counts(one));
    const origins = asserting.map(({ origin }) => origin);
    return (
      (isAskedAbout(tie.from) || isAskedAbout(tie.to)) && independent(origins, rootOf, story) >= minSources
    );
  };
  const chosen = [...new Set(known.map(({ tie }) => tie))].filter(isChosen);
  const row = (
    ties: readonly Claim['tie'][],
    hasKey: (claim: Claim) => boolean,
    isOfKey: (id: string) => boolean,
  ) => {
    const claims = known.filter((one) => ties.includes(one.tie) && counts(one) && hasKey(one));
    const ends = ties.flatMap(({ from, to }) => [from, to]).filter((id) => isAskedAbout(id) && isOfKey(id));
    return {
      ties: ties.length,
      claims: claims.length,
      sources: independent(
        claims.map(({ origin }) => origin),
        rootOf,
        story,
      ),
      entities: new Set(ends).size,
    };
  };
  const any = () => true;
  const byClaim: Plain['byClaim'] = (hasKey) =>
    row(
      chosen.filter((tie) => known.some((one) => one.tie === tie && counts(one) && hasKey(one))),
      hasKey,
      any,
    );
  const byEntity: Plain['byEntity'] = (has) => {
    const ids = story.entities.filter((one) => isAskedAbout(one.id) && has(one)).map(({ id }) => id);
    return row(
      chosen.filter(({ from, to }) => ids.includes(from) || ids.includes(to)),
      any,
      (id) => ids.includes(id),
    );
  };
  return {
    all: row(chosen, any, any),
    byType: (has) =>
      row(
        chosen.filter(({ type }) => has(type)),
        any,
        any,
      ),
    byClaim,
    byEntity,
  };
}
