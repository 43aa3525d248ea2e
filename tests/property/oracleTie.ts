// A tie as the oracle sees it.
import {
  asserting,
  type Evidence,
  evidenceOf,
  lastAttestedOn,
  sourcesByBand,
  type Strand,
  strandsOf,
} from './judgement.ts';
import { endsOf } from './ledger.ts';
import type { Oracle } from './oracle.ts';
import type { Seen } from './oracleSame.ts';
import { less, ranked } from './ranking.ts';

export interface OracleTie {
  id: string;
  type: string;
  from: string;
  to: string;
  role: string | null;
  qualifiers: Record<string, string>;
  strands: Strand[];
  lastAttestedOn: string | null;
  evidence: Evidence;
  byBand: number[];
  /** The known claims about it, and those of them that assert it and count. */
  claims: Seen[];
  asserting: Seen[];
}

/** The tie that these known claims are about. */
export function tieOf(claims: Seen[], oracle: Oracle): OracleTie {
  const { type, subject, object } = claims[0]!;
  const [from, to] = endsOf(type!, subject, object!);
  const counted = asserting(claims) as Seen[];
  const names = [...new Set(claims.flatMap(({ qualifiers }) => Object.keys(qualifiers)))].sort();
  const qualifiers = names.flatMap((name) => {
    const [best] = ranked(claims, (claim) => claim.qualifiers[name] ?? null, oracle);
    return best === undefined ? [] : [[name, best] as const];
  });
  return {
    id: claims.map(({ recordedAbout }) => oracle.played.tieIds.get(recordedAbout)!).sort(less)[0]!,
    type: type!,
    from,
    to,
    role: ranked(claims, ({ role }) => role, oracle)[0] ?? null,
    qualifiers: Object.fromEntries(qualifiers),
    strands: strandsOf(counted),
    lastAttestedOn: lastAttestedOn(counted),
    evidence: evidenceOf(claims, oracle),
    byBand: sourcesByBand(claims, oracle),
    claims,
    asserting: counted,
  };
}

/** By independent sources falling, then by id. */
export function inOrder(a: OracleTie, b: OracleTie): number {
  return b.evidence.sources - a.evidence.sources || less(a.id, b.id);
}
