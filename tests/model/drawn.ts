// A small drawing to try things on, as the server would answer it.
import type { Parts } from '../../client/model/network/elements.ts';
import type { EntityType, LegalStage, TieRowFragment, TieType } from '../../generated/client.ts';

const evidence = {
  sources: 1,
  claims: 1,
  denials: 0,
  grade: 'B2',
  contested: false,
  cleared: false,
} as const;

type Change = Partial<TieRowFragment['evidence']>;

export const entity = (id: string, type: EntityType = 'PERSON', name = id) => ({
  id,
  type,
  name,
  formerIds: [],
  kinds: [],
  countries: [],
  evidence: { sources: 1, grade: 'B2' as const },
});

export const tie = (id: string, from: string, to: string, type: TieType = 'LEADS', change: Change = {}) => {
  const stages: LegalStage[] = change.stages ?? ['ALLEGED'];
  return {
    id,
    type,
    from: entity(from),
    to: entity(to),
    role: null,
    qualifiers: [],
    validFrom: null,
    validTo: null,
    strands: [],
    holds: 'HOLDS',
    lastAttestedOn: null,
    evidence: { ...evidence, stages, assertedStages: stages, ...change },
  } satisfies TieRowFragment;
};

/** A leads B and bribes it; C and D hang on B; E is alone. */
export const parts: Parts = {
  entities: ['a', 'b', 'c', 'd', 'e'].map((id) => entity(id)),
  ties: [tie('1', 'a', 'b'), tie('2', 'a', 'b', 'BRIBES'), tie('3', 'b', 'c'), tie('4', 'd', 'b')],
};
