// What do the claims amount to? Ties, values and names, each once for each clearance, written in the transaction that changed a
// claim. The judging is the analysis's own: there is one place that counts sources.
import type { Asking } from '../ask.ts';
import { Columns } from '../analysis/columns.ts';
import type { RepeatRow, SourceRow } from '../analysis/sources.ts';
import { fuseNames } from './fuseNames.ts';
import { fuseProperty } from './fuseProperty.ts';
import { fuseTie } from './fuseTie.ts';
import { fuseJoined } from './fuseJoined.ts';
import { GoesBy, goesByOf } from './goesBy.ts';
import { eachClearance, type Level } from './levels.ts';
import { rowOf } from './rowOf.ts';
import type { Touched } from './touched.ts';

/** A claim that stands, as cypher/fuse/claims.cypher returns it. */
export interface StandingClaim {
  id: string;
  about: string;
  subject: string;
  object: string | null;
  type: string | null;
  role: string | null;
  qualifierNames: string[];
  qualifierValues: string[];
  property: string | null;
  value: string | null;
  origin: string;
  band: number;
  marking: number;
  stance: string;
  stage: string;
  validFrom: string | null;
  validTo: string | null;
  observedOn: string | null;
  recordedAt: string;
  retractedAt: string | null;
}

/** Fuses all that was touched anew, within the transaction. `decided`: whether it was ever decided that entities are one. */
export async function fuse(writing: Asking, touched: Touched, decided: boolean): Promise<void> {
  if (touched.entities.size === 0 && touched.sources.size === 0) return;
  const ties = [...touched.ties.values()];
  const goesBy = decided ? await goesByOf(writing, touched.entities) : new GoesBy([]);
  const properties = spread(touched.properties.values(), goesBy);
  const names = new Set(['name', 'otherName', 'country']);
  // Names and countries are chosen from all the values of their properties, so these are read together.
  const named = [...new Set(properties.filter((one) => names.has(one.property)).map((one) => one.entity))];
  const wanted = [
    ...properties.filter((one) => !names.has(one.property)),
    ...named.flatMap((entity) => [...names].map((property) => ({ entity, property }))),
  ];
  const claims = (
    await writing.read<{ claim: StandingClaim }>('fuse/claims', {
      ties: ties.map(({ id }) => id),
      properties: wanted,
    })
  ).map(({ claim }) => claim);
  const columns = await gather(writing, claims);
  const views = eachClearance(columns);
  const byAbout = Map.groupBy(claims, ({ about }) => about);

  if (ties.length > 0)
    await writing.read('fuse/ties', {
      ties: ties.map((tie) => {
        const about = byAbout.get(tie.id) ?? [];
        const isNew = about.length > 0 && about.every(({ id }) => touched.created.has(id));
        return { ...tie, isNew, fused: fuseTie(tie, about, views) };
      }),
    });
  if (wanted.length > 0) await fuseProperties(writing, wanted, named, claims, { views, goesBy, columns });
  await writing.read('fuse/entities', { entities: [...touched.entities] });
  if (decided) await writing.read('fuse/goes-by', { entities: goesBy.rows(touched.entities) });
  await writing.read('fuse/source-visibility', { sources: [...touched.sources] });
}

// Values, and the names and countries that follow from them.
async function fuseProperties(
  writing: Asking,
  wanted: readonly { entity: string; property: string }[],
  named: readonly string[],
  claims: readonly StandingClaim[],
  { views, goesBy, columns }: { views: readonly Level[]; goesBy: GoesBy; columns: Columns },
): Promise<void> {
  const byProperty = Map.groupBy(
    claims.filter(({ property }) => property !== null),
    ({ subject, property }) => `${subject} ${property}`,
  );
  const before = await writing.read<{ id: string; entity: string; property: string }>('fuse/values', {
    properties: wanted,
  });
  const fused = wanted.flatMap(({ entity, property }) => {
    const sameAs = goesBy.sameAs(entity);
    const about = (id: string) => byProperty.get(`${id} ${property}`) ?? [];
    return sameAs
      ? fuseJoined(entity, property, sameAs.flatMap(about), goesBy, columns)
      : fuseProperty(entity, property, about(entity), views);
  });
  const now = new Set(fused.map(({ id }) => id));
  const gone = before.filter(({ id }) => !now.has(id)).map(({ id, entity }) => ({ id, entity, fused: null }));
  await writing.read('fuse/properties', { properties: [...fused, ...gone] });
  const valuesOf = Map.groupBy(fused, ({ entity }) => entity);
  await writing.read('fuse/names', {
    entities: named.map((id) => ({ id, fused: fuseNames(valuesOf.get(id) ?? []) })),
  });
}

// What is claimed of one is claimed of all that it is one with.
function spread(
  properties: Iterable<{ entity: string; property: string }>,
  goesBy: GoesBy,
): { entity: string; property: string }[] {
  const all = [...properties].flatMap(({ entity, property }) =>
    (goesBy.sameAs(entity) ?? [entity]).map((id) => ({ entity: id, property })),
  );
  return [...new Map(all.map((one) => [`${one.entity} ${one.property}`, one])).values()];
}

/** The claims with their sources in columns; a value of a property stands where a tie stands. */
export async function gather(asking: Asking, claims: readonly StandingClaim[]): Promise<Columns> {
  const columns = new Columns({ claims: claims.length, ties: claims.length, entities: claims.length });
  const origins = [...new Set(claims.map(({ origin }) => origin))];
  const rows = await asking.read<{ source: SourceRow; repeat: RepeatRow | null }>('fuse/sources', {
    ids: origins,
  });
  for (const { source, repeat } of rows) {
    columns.sources.put(source);
    if (repeat) columns.sources.putRepeat(repeat);
  }
  for (const claim of claims) columns.put(rowOf(claim));
  return columns;
}
