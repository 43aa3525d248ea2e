/** What the files say, as what the API records: one SentClaim for each claim of a file. */
import type { SentClaim, EntityRef, SourceRef } from '../server/record/inputs.ts';
import { credibilities, markings, reliabilities } from '../server/vocabulary/scales.ts';
import { tieWords } from './check-claim.ts';
import type { Seed } from './check.ts';
import type { Known } from './known.ts';
import { inOrder } from './order.ts';
import type { Claim, Head, Source } from './shape.ts';
import { lineRanges } from './text.ts';

/** In the order in which they are to be recorded. Only for a seed without mistakes. */
export function claimInputs(seed: Seed): SentClaim[] {
  const naming = new Naming(seed.known);
  return inOrder(seed).map(({ head, claim }) => claimInput(head, claim, seed.known, naming));
}

function claimInput(head: Head, claim: Claim, known: Known, naming: Naming): SentClaim {
  const grade = claim.grade ?? head.grade;
  const marking = head.marking ?? 'CLEAR';
  const quote = claim.quote ?? head.quote;
  return {
    ...about(claim, (id) => naming.refer(id, marking)),
    stance: claim.stance ?? 'ASSERTS',
    stage: claim.stage ?? 'STATED',
    reliability: reliabilities['ABCDEF'.indexOf(grade[0]!)]!.name,
    credibility: credibilities['123456'.indexOf(grade[1]!)]!.name,
    marking,
    ...(claim.from !== undefined && { validFrom: String(claim.from) }),
    ...(claim.to !== undefined && { validTo: String(claim.to) }),
    ...(claim.seen !== undefined && { observedOn: String(claim.seen) }),
    source: sourceRef(sourceOf(head.source, known)),
    ...(head.credits !== undefined && { attributedTo: sourceRef(sourceOf(head.credits, known)) }),
    locator: locator(head),
    ...(quote !== undefined && { quote: quote.replace(/\s+/g, ' ') }),
  };
}

type About = Pick<SentClaim, 'subject' | 'tie' | 'property' | 'value'>;

function about(claim: Claim, refer: (id: string) => EntityRef): About {
  if (claim.tie === undefined) {
    return { subject: refer(claim.of!), property: claim.property!, value: String(claim.value) };
  }
  const [from, type, to] = tieWords(claim.tie);
  const qualifiers = Object.entries(claim.qualifiers ?? {}).flatMap(([name, given]) =>
    (Array.isArray(given) ? given : [given]).map((value) => ({ name, value: String(value) })),
  );
  return {
    subject: refer(from),
    tie: {
      type,
      to: refer(to),
      ...(claim.role !== undefined && { role: claim.role }),
      ...(claim.episode !== undefined && { episode: claim.episode }),
      qualifiers,
    },
  };
}

/** "lines 205–208, note 96" or "paragraph 41". */
function locator({ lines, place, note }: Head): string {
  const where = place ?? linesInWords(lines!);
  return note === undefined ? where : `${where}, note ${note}`;
}

function linesInWords(lines: string | number): string {
  const ranges = lineRanges(lines)!.map(([first, last]) =>
    first === last ? `${first}` : `${first}–${last}`,
  );
  const one = ranges.length === 1 && !ranges[0]!.includes('–');
  return `${one ? 'line' : 'lines'} ${ranges.join(', ')}`;
}

function sourceOf(id: string, known: Known): Source {
  return known.sources.get(id)!.entry;
}

/** Given in full each time, so that it does not matter which claim is recorded first. */
function sourceRef(source: Source): SourceRef {
  const { id, title, kind, authors, publisher, publishedOn, url, repeats } = source;
  return {
    id,
    title,
    kind,
    ...(authors && { authors }),
    ...(publisher !== undefined && { publisher }),
    ...(publishedOn !== undefined && { publishedOn: String(publishedOn) }),
    ...(url !== undefined && { url }),
    ...(repeats !== undefined && { repeats }),
  };
}

/**
 * A reference with a name claims the name, so only the first one to an entity gives it; and the first at each lower
 * marking, since whoever may read a claim must be able to read a name in it.
 */
class Naming {
  readonly #known: Known;
  readonly #namedAt = new Map<string, number>();

  constructor(known: Known) {
    this.#known = known;
  }

  refer(id: string, marking: (typeof markings)[number]['name']): EntityRef {
    const { type, name } = this.#known.entities.get(id)!.entry;
    const ref: EntityRef = { id, type };
    const rank = markings.findIndex((each) => each.name === marking);
    if (rank >= (this.#namedAt.get(id) ?? Infinity)) return ref;
    this.#namedAt.set(id, rank);
    return { ...ref, name };
  }
}
