// What the invented graph has not: flows of money, and organizations of illicit kinds.
import type { SentClaim } from '../../../server/record/inputs.ts';
import type { Chance } from '../chance.ts';
import { dateOf } from '../invented.ts';
import { record } from '../writing.ts';

const atOnce = 5_000;
const source = { id: 'bench-source-money', title: 'Ledgers', kind: 'FINANCIAL_RECORD' };
const graded = { source, reliability: 'B', credibility: 'PROBABLY_TRUE', stage: 'ALLEGED' } as const;

/** Records so many flows between these organizations, and of every twentieth of them that it is an armed group. Once for a graph. */
export async function enrich(
  url: string,
  organizations: readonly string[],
  flows: number,
  chance: Chance,
): Promise<void> {
  const ofOrganization = () => ({ id: organizations[chance.skewed(organizations.length, 1.5)]! });
  const claims: SentClaim[] = organizations
    .slice(0, 400)
    .map((id) => ({ ...graded, subject: { id }, property: 'kind', value: 'armed_group' }));
  for (let at = 0; at < flows; at++) {
    const id = `bench-flow-${at}`;
    const flow = { id, type: 'FLOW', name: `Flow ${at}` };
    claims.push(
      { ...graded, subject: flow, tie: { type: 'PAID_TO', to: ofOrganization() } },
      { ...graded, subject: ofOrganization(), tie: { type: 'PAYS', to: { id } } },
      { ...graded, subject: { id }, property: 'amount', value: `${1_000 + chance.below(900_000)} USD` },
      { ...graded, subject: { id }, property: 'date', value: dateOf(chance, 2010) },
    );
  }
  for (let begin = 0; begin < claims.length; begin += atOnce)
    await record(url, claims.slice(begin, begin + atOnce));
}
