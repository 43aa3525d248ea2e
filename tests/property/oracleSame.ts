// What is one with what, as the oracle sees it, and what becomes of a claim then.
import { type Decided, endsOf, type Recorded } from './ledger.ts';
import type { Knowing } from './oracle.ts';

/** A claim about what its entities go by; `recordedAbout`: the tie or value that it was recorded about. */
export type Seen = Recorded & { recordedAbout: string };

/** The ids that are one, each group in order. */
export function groupsOf(decisions: readonly Decided[], { clearance, at }: Knowing): string[][] {
  const now = at ?? Number.MAX_VALUE;
  let groups: string[][] = [];
  for (const { entities, marking, decidedAt, retractedAt } of decisions) {
    const stands = decidedAt <= now && (retractedAt === null || retractedAt > now);
    if (marking > clearance || !stands) continue;
    const joined = groups.filter((group) => group.some((id) => entities.includes(id)));
    groups = [
      ...groups.filter((group) => !joined.includes(group)),
      [...new Set([...entities, ...joined.flat()])].sort(),
    ];
  }
  return groups;
}

export function seenAs(claim: Recorded, goesBy: (id: string) => string): Seen {
  const subject = goesBy(claim.subject);
  const object = claim.object === null ? null : goesBy(claim.object);
  const parts = JSON.parse(claim.about) as unknown[];
  const isEnds = (part: unknown): part is [string, string] => Array.isArray(part) && part.length === 2;
  const ends = parts.findIndex(isEnds);
  if (claim.type === null) parts[0] = subject;
  // The ends come first of what is a list; identity qualifiers come after.
  else
    parts[ends] = endsOf(claim.type, ...((parts[ends] as [string, string]).map(goesBy) as [string, string]));
  return { ...claim, subject, object, about: JSON.stringify(parts), recordedAbout: claim.about };
}
