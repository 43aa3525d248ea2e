// Does a form that is opened with a recorded claim send that very claim, for every claim of the training case?
import { expect, test } from 'vitest';
import { draftOfClaim } from '../../client/model/record/draft.ts';
import { inputOf, type Told } from '../../client/model/record/input.ts';
import { missingIn } from '../../client/model/record/missing.ts';
import { wrongIn } from '../../client/model/record/problems.ts';
import {
  type ClaimCardFragment,
  ClaimsDocument,
  type ClaimsQuery,
  RecordClaimsDocument,
  type RecordClaimsMutation,
  SourceToCiteDocument,
  type SourceToCiteQuery,
} from '../../generated/client.ts';
import type { Reply } from '../frontDoor.ts';
import { halvora } from './halvora.ts';

const graph = halvora();

async function allClaims(): Promise<ClaimCardFragment[]> {
  const claims: ClaimCardFragment[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { data }: Reply<ClaimsQuery> = await graph.door.ask(ClaimsDocument.toString(), {
      where: {},
      first: 100,
      after,
    });
    claims.push(...data!.claims.edges.map(({ node }) => node));
    ({ endCursor: after, hasNextPage: more } = data!.claims.pageInfo);
  }
  return claims;
}

async function toldOf(claims: readonly ClaimCardFragment[]): Promise<Map<string, Told>> {
  const told = new Map<string, Told>();
  const ids = claims.flatMap(({ source, attributedTo }) => [
    source.id,
    ...(attributedTo ? [attributedTo.id] : []),
  ]);
  for (const id of new Set(ids)) {
    const { data } = await graph.door.ask<SourceToCiteQuery>(SourceToCiteDocument.toString(), { id });
    told.set(id, data!.source!);
  }
  return told;
}

test('every claim comes back as itself: nothing is lost, and nothing is recorded twice', async () => {
  const claims = await allClaims();
  expect(claims.length).toBeGreaterThan(250);
  const drafts = claims.map(draftOfClaim);
  expect(drafts.flatMap((draft) => [...wrongIn(draft).values(), ...missingIn(draft)])).toEqual([]);
  const told = await toldOf(claims);
  const { data, errors } = await graph.door.ask<RecordClaimsMutation>(RecordClaimsDocument.toString(), {
    claims: drafts.map((draft) => inputOf(draft, told)),
    dryRun: true,
  });
  expect(errors.map(({ message }) => message)).toEqual([]);
  const { created, unchanged, claims: sent } = data!.recordClaims;
  expect(sent.filter(({ id }, at) => id !== claims[at]?.id).map(({ id }) => id)).toEqual([]);
  expect({ created, unchanged }).toEqual({ created: 0, unchanged: claims.length });
});
