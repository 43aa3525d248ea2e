// Claims as they are written: those that are new get an id, those that stand keep theirs.
import type { Writing } from '../ask.ts';
import { mayHold } from '../values/partialDate.ts';
import { keyOf, romanised, romanisedIfForeign } from '../values/romanised.ts';
import { clearances } from '../vocabulary/codes.ts';
import type { Draft } from './draft.ts';
import { claimIdOf, fingerprintOf } from './identity.ts';
import { valueIdIn } from './names.ts';

export type ClaimNode = ReturnType<typeof nodeOf> & { author: string | null };

/** The nodes of the claims that are new, and the ids of all, in their order. */
export async function claimsToWrite(
  writing: Writing,
  drafts: readonly Draft[],
  author: string | null,
): Promise<{ rows: ClaimNode[]; ids: string[] }> {
  const fingerprints = drafts.map(fingerprintOf);
  const found = await writing.read<{ fingerprint: string; standing: string | null; times: number }>(
    'Mutation/recordClaims/2-recorded',
    { fingerprints: [...new Set(fingerprints)] },
  );
  const recorded = new Map(found.map((row) => [row.fingerprint, row]));
  const rows: ClaimNode[] = [];
  const ids = drafts.map((one, index) => {
    const fingerprint = fingerprints[index]!;
    const before = recorded.get(fingerprint);
    if (before?.standing) return before.standing;
    const id = claimIdOf(fingerprint, before?.times ?? 0);
    recorded.set(fingerprint, { fingerprint, standing: id, times: (before?.times ?? 0) + 1 });
    rows.push({ ...nodeOf(one, id, fingerprint), author });
    return id;
  });
  return { rows, ids };
}

function nodeOf(whole: Draft, id: string, fingerprint: string) {
  const { where: _where, input: _input, qualifiers, ...rest } = whole;
  const name = whole.property === 'name' || whole.property === 'otherName' ? (whole.value ?? '') : null;
  const days = mayHold(rest.validFrom, rest.validTo);
  return {
    ...rest,
    id,
    fingerprint,
    qualifierNames: qualifiers.map(({ name }) => name),
    qualifierValues: qualifiers.map(({ value }) => value),
    valueId: valueIdIn(whole),
    origin: rest.attributedTo ?? rest.cites,
    romanised: romanisedIfForeign(rest.value, rest.quote),
    called: name === null ? null : romanised(name),
    key: name === null ? null : keyOf(name),
    // The days on which it may hold: what validDuring is compared with.
    firstDay: days.first,
    lastDay: days.last,
  };
}

/** What a claim has: half of its properties are null, are not stored, and need not be sent. */
export function given(claim: ClaimNode): Partial<ClaimNode> {
  return Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== null));
}

/** The labels of the clearances that see a claim. */
export function seenAt(marking: number): string[] {
  return clearances.filter((clearance) => clearance >= marking).map((clearance) => `Seen${clearance}`);
}
