// What the oracle says, in the shapes in which Neo4j and the API say it.
import { type Asked, chosen, dated, neighbourhood } from './asking.ts';
import type { Evidence, Strand } from './judgement.ts';
import { Oracle } from './oracle.ts';
import type { OracleTie } from './oracleTie.ts';
import type { StoredRow } from './storage.ts';

/** By the id of a tie, by entity, property and value, by the id of an entity. */
export type InStore = Record<'ties' | 'values' | 'entities', Record<string, unknown>>;

const text = (value: string | null | undefined) => value ?? '';

/**
 * What is stored on ties and values: each thing once for each clearance. The oracles are those of the five clearances. Stored ties are
 * those that were recorded, whatever is one.
 */
export function expectedInStore(oracles: readonly Oracle[]): InStore {
  const apart = oracles.map(({ played, knowing }) => new Oracle(played, knowing, true));
  const top = apart.at(-1)!;
  const each = <T>(of: (oracle: Oracle) => T) => oracles.map(of);
  const ties = top.ties.map(({ id, from, to, type, claims }) => {
    const seen = apart.map((oracle) => oracle.ties.find((tie) => tie.id === id));
    const latest = (tie: OracleTie | undefined) => (tie ? dated(tie, undefined, 0) : undefined);
    const names = new Set(claims.flatMap(({ qualifiers }) => Object.keys(qualifiers)));
    return [
      id,
      {
        from,
        to,
        type,
        id,
        ...lists(seen),
        validFrom: seen.map((tie) => text(latest(tie)?.validFrom)),
        validTo: seen.map((tie) => text(latest(tie)?.validTo)),
        strands: seen.map((tie) =>
          (tie?.strands ?? []).map((one) => `${text(one.from)}/${text(one.to)}`).join(' '),
        ),
        lastAttestedOn: seen.map((tie) => text(tie?.lastAttestedOn)),
        role: seen.map((tie) => text(tie?.role)),
        ...Object.fromEntries(
          [...names].map((name) => [name, seen.map((tie) => text(tie?.qualifiers[name]))]),
        ),
      },
    ] as const;
  });
  const entities = [...new Set(oracles.flatMap((oracle) => oracle.entities()))];
  const values = entities.flatMap((entity) =>
    valuesAnywhere(oracles, entity).map(({ name, value }) => {
      const seen = each((oracle) => oracle.values(entity, name).find((one) => one.value === value));
      const rank = each((oracle) =>
        oracle.values(entity, name).findIndex((one) => one.value === value && one.asserted),
      );
      return [`${entity} ${name} ${value}`, { name, value, rank, ...lists(seen) }] as const;
    }),
  );
  const named = entities.map((id) => [
    id,
    {
      name: each((oracle) => oracle.values(id, 'name').find(({ asserted }) => asserted)?.value ?? ''),
      otherNames: each((oracle) => oracle.otherNames(id)),
      countries: each((oracle) => oracle.countries(id)),
      seenFrom: oracles.findIndex((oracle) => oracle.entities().includes(id)),
      goesBy: goesBy(oracles, id),
    },
  ]);
  return {
    ties: Object.fromEntries(ties),
    values: Object.fromEntries(values),
    entities: Object.fromEntries(named),
  };
}

// A value that is seen at some clearance, once.
function valuesAnywhere(oracles: readonly Oracle[], entity: string): { name: string; value: string }[] {
  const all = oracles.flatMap((oracle) => oracle.values(entity));
  return [...new Map(all.map(({ name, value }) => [`${name} ${value}`, { name, value }])).values()];
}

// Kept where it is one with another at some clearance.
function goesBy(oracles: readonly Oracle[], id: string): string[] | null {
  return oracles.some((oracle) => oracle.idsOf(id).length > 1)
    ? oracles.map((oracle) => oracle.goesBy(id))
    : null;
}

function lists(seen: readonly ({ evidence: Evidence; byBand: number[] } | undefined)[]): object {
  const each = <T>(of: (evidence: Evidence) => T, none: T) =>
    seen.map((one) => (one ? of(one.evidence) : none));
  return {
    evidence: seen.flatMap((one) => one?.byBand ?? [0, 0, 0, 0, 0, 0]),
    claims: each(({ claims }) => claims, 0),
    denials: each(({ denials }) => denials, 0),
    questions: each(({ questions }) => questions, 0),
    contested: each(({ contested }) => contested, false),
    cleared: each(({ cleared }) => cleared, false),
    stages: each(
      ({ stages, assertedStages }) =>
        stages.map((stage) => (assertedStages.includes(stage) ? stage : `-${stage}`)).join(' '),
      '',
    ),
  };
}

/** The rows of stored.cypher in the shape of `expectedInStore`. */
export function asStored(rows: readonly StoredRow[]): InStore {
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  const shown = (names: unknown, seen: unknown) =>
    [0, 1, 2, 3, 4].map((k) => (names as string[]).filter((_, index) => (seen as boolean[])[index * 5 + k]));
  return {
    ties: Object.fromEntries(
      of('tie').map(({ from, to, type, stored }) => [String(stored['id']), { ...stored, from, to, type }]),
    ),
    values: Object.fromEntries(
      of('value').map(({ from, stored: { id: _id, folded: _folded, ...rest } }) => [
        `${from} ${String(rest['name'])} ${String(rest['value'])}`,
        rest,
      ]),
    ),
    entities: Object.fromEntries(
      of('entity')
        .filter(({ stored }) => Number(stored['seenFrom']) < 5)
        .map(
          ({ from, stored: { name, names, namesSeen, countries, countriesSeen, seenFrom, goesBy: ids } }) => [
            from,
            {
              name,
              otherNames: shown(names, namesSeen),
              countries: shown(countries, countriesSeen),
              seenFrom,
              goesBy: ids ?? null,
            },
          ],
        ),
    ),
  };
}

/** What is asked of the oracle and of the API at once. */
export interface Questions {
  asked: Asked;
  today: number;
  of: string[];
  depth: number;
  limit: number;
  around: Asked;
}

/** The answer of view.graphql. What has `where` is known as `knowing` says; the rest is the present. */
export function expectedView(present: Oracle, known: Oracle, questions: Questions): object {
  const { asked, today, of, depth, limit, around } = questions;
  const entities = present.entities();
  const ties = chosen(known, asked);
  const surroundings = neighbourhood(known, of, depth, limit, around);
  return {
    graph: { entities: entities.length, ties: present.ties.length, claims: present.claims.length },
    entities: {
      totalCount: entities.length,
      edges: entities.map((id) => ({ node: entityLook(present, id) })),
    },
    ties: {
      totalCount: ties.length,
      edges: ties.map((tie) => ({ node: tieLook(known, tie, asked, today) })),
    },
    neighbourhood: {
      entities: surroundings.entities.map((id) => ({ id })),
      ties: surroundings.ties.map((id) => ({ id })),
      hidden: surroundings.hidden,
    },
  };
}

function entityLook(oracle: Oracle, id: string): object {
  return {
    id,
    formerIds: oracle.idsOf(id).slice(1),
    type: oracle.played.ledger.types.get(id),
    name: oracle.nameOf(id),
    otherNames: oracle.otherNames(id),
    countries: oracle.countries(id),
    evidence: oracle.evidence(id),
    properties: oracle
      .values(id)
      .filter(({ asserted }) => asserted)
      .map(({ name, value, evidence }) => ({ name, value, evidence })),
  };
}

function tieLook(oracle: Oracle, tie: OracleTie, { asOf }: Asked, today: number): object {
  const claims = tie.claims.map((claim) => ({ claim, id: oracle.played.claimIds.get(claim.key)! }));
  claims.sort((a, b) => b.claim.recordedAt - a.claim.recordedAt || (a.id < b.id ? -1 : 1));
  return {
    id: tie.id,
    type: tie.type,
    role: tie.role,
    qualifiers: Object.entries(tie.qualifiers).map(([name, value]) => ({ name, value })),
    ...dated(tie, asOf, today),
    strands: tie.strands.map(({ from, to }: Strand) => ({ from, to })),
    lastAttestedOn: tie.lastAttestedOn,
    evidence: tie.evidence,
    from: entityLook(oracle, tie.from),
    to: { id: tie.to },
    claims: { totalCount: claims.length, edges: claims.map(({ id }) => ({ node: { id } })) },
  };
}
