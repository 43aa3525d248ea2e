// The fields of a tie.
import type { Context } from '../context.ts';
import { scopeAt } from '../scope.ts';
import { claimsOf } from './claimPage.ts';
import { entityOf } from './fetch.ts';
import { lookOf, partsOf, type TieLook, type TieStub, wordsOf } from './ties.ts';

type Parent = TieStub & Partial<TieLook>;

// A view has answered these already; a tie that was reached by a claim or its id has them fetched.
const look =
  <K extends keyof TieLook>(name: K) =>
  (tie: Parent, _: unknown, context: Context) => {
    if (tie.evidence) return tie[name];
    const found = lookOf(tie, context, scopeAt(tie, context.viewer));
    return found instanceof Promise ? found.then((row) => row[name]) : found[name];
  };

export const Tie = {
  from: (tie: Parent, _: unknown, context: Context) =>
    entityOf(tie.from, context, scopeAt(tie, context.viewer)),
  to: (tie: Parent, _: unknown, context: Context) => entityOf(tie.to, context, scopeAt(tie, context.viewer)),
  evidence: look('evidence'),
  validFrom: look('validFrom'),
  validTo: look('validTo'),
  strands: look('strands'),
  holds: look('holds'),
  lastAttestedOn: look('lastAttestedOn'),
  role: async (tie: Parent, _: unknown, context: Context) =>
    (await wordsOf(tie, context, scopeAt(tie, context.viewer))).role,
  qualifiers: async (tie: Parent, _: unknown, context: Context) =>
    (await wordsOf(tie, context, scopeAt(tie, context.viewer))).qualifiers,
  claims: claimsOf('Tie/claims', partsOf),
};
