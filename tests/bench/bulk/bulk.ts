// A graph that is too large to be recorded claim by claim: its claims about ties are written bare, with what each tie amounts to worked
// out by the code that fuses. Names stand with the entities alone, so there is nothing to search.
import type { Driver } from 'neo4j-driver';
import { forNeo4j } from '../../../server/ask.ts';
import { Columns } from '../../../server/analysis/columns.ts';
import { fuseTie } from '../../../server/record/fuseTie.ts';
import type { StandingClaim } from '../../../server/record/fuse.ts';
import { endsOf, idOf } from '../../../server/record/identity.ts';
import type { SentClaim, SourceRef } from '../../../server/record/inputs.ts';
import { eachClearance } from '../../../server/record/levels.ts';
import { rowOf } from '../../../server/record/rowOf.ts';
import { statementsIn } from '../../../server/statements.ts';
import { marking, tieTypeNames } from '../../../server/vocabulary/codes.ts';
import { bandOf } from '../../../server/vocabulary/scales.ts';
import { entityType } from '../../../server/vocabulary/vocabulary.ts';
import { Chance } from '../chance.ts';
import { type Database, within } from '../database.ts';
import { file } from '../file.ts';
import type { InventedGraph } from '../graph.ts';
import { nameOf } from '../names.ts';
import { typeOf } from '../joined.ts';

type Written = Record<string, unknown>;

const atOnce = 20_000;
/** So many are written before it says how far it is. */
const said = 500_000;
const each = 5;

/** `say` is told how far it is. */
export async function writeInBulk(
  { driver, store }: Database,
  graph: InventedGraph,
  say: (what: string) => void,
): Promise<void> {
  // Indexes of claims are faster made once than kept up to date.
  const setup = statementsIn('setup').filter((text) => !text.startsWith('CALL'));
  for (const text of setup.filter((one) => !one.includes('(c:'))) await run(driver, text, { digest: '' });
  await writeEntities(driver, graph);
  const columns = new Columns(graph.size);
  const sources = new Map<string, SourceRef>();
  const writer = new Writer(driver);
  for (const batch of graph.batches(atOnce)) {
    const rows = batch.flatMap((claim, index) => rowsOf(claim, `${graph.claims} ${index}`, sources, columns));
    await writer.next(file('bulk/claims.cypher'), rows);
    if (graph.claims % said < batch.length) say(`${graph.claims.toLocaleString('en')} claims`);
  }
  await writer.next(file('bare/1-sources.cypher'), [...sources.values()]);
  await writeTies(writer, columns, say);
  say('Indexes');
  for (const text of setup) await run(driver, text, { digest: '' });
  await run(driver, file('bulk/indexed.cypher'), {});
  await store.setup();
  await run(driver, file('bulk/written.cypher'), { ties: Array.from({ length: each }, () => graph.ties) });
}

async function writeEntities(driver: Driver, graph: InventedGraph): Promise<void> {
  const chance = new Chance(5);
  const everywhere = <T>(value: T) => Array.from({ length: each }, () => value);
  for (let begin = 0; begin < graph.size.entities; begin += atOnce) {
    const count = Math.min(atOnce, graph.size.entities - begin);
    const rows = Array.from({ length: count }, (_, index) => {
      const type = typeOf(begin + index);
      const name = everywhere(nameOf(type, chance));
      const seen = { seenFrom: 0, knownFrom: 0, changed: 1 };
      const lists = { names: [], namesSeen: [], countries: [], countriesSeen: [] };
      const properties = { id: graph.idOf(begin + index), type, name, ...lists, ...seen };
      return { labels: ['Entity', entityType(type)!.label], properties };
    });
    await run(driver, file('bare/3-entities.cypher'), { rows });
  }
}

// Only claims about ties are kept: also in the columns from which the ties are fused.
function rowsOf(sent: SentClaim, key: string, sources: Map<string, SourceRef>, columns: Columns): Written[] {
  for (const source of [sent.source, sent.attributedTo])
    if (source?.title != null && !sources.has(source.id)) {
      const { repeats: _, ...row } = source;
      sources.set(source.id, { ...row, knownFrom: 0, changed: 1 } as SourceRef);
      columns.sources.put({ id: source.id, authors: row.authors ?? [] });
    }
  if (!sent.tie) return [];
  const { reliability, credibility } = sent;
  const [subject, object, type] = [sent.subject.id, sent.tie.to.id, sent.tie.type];
  const { from, to } = endsOf({ subject, object, type });
  const tie = idOf('tie', type, from, to, null);
  const claim = {
    id: idOf('claim', key),
    tie,
    subject,
    object,
    type,
    origin: sent.attributedTo?.id ?? sent.source.id,
    cites: sent.source.id,
    locator: sent.locator,
    reliability,
    credibility,
    band: bandOf(reliability ?? 'F', credibility ?? 'CANNOT_BE_JUDGED'),
    marking: marking[sent.marking ?? 'CLEAR'],
    stance: sent.stance ?? 'ASSERTS',
    stage: sent.stage ?? 'STATED',
    validFrom: sent.validFrom ?? null,
    validTo: sent.validTo ?? null,
    observedOn: null,
    recordedAt: '2024-01-01T00:00:00.000Z',
    retractedAt: null,
    changed: 1,
  };
  const standing = { property: null, value: null, role: null, qualifierNames: [], qualifierValues: [] };
  columns.put(rowOf({ ...claim, ...standing, about: tie } as StandingClaim));
  return [claim];
}

async function writeTies(writer: Writer, columns: Columns, say: (what: string) => void): Promise<void> {
  const levels = eachClearance(columns);
  const { from, to, type, first } = columns.ties.columns;
  const { next, marking: markings, origin } = columns.claims.columns;
  const { entityIds, tieIds, sources } = columns;
  for (let begin = 0; begin < columns.ties.length; begin += atOnce) {
    const rows: Written[] = [];
    for (let tie = begin; tie < Math.min(begin + atOnce, columns.ties.length); tie++) {
      const claims: Written[] = [];
      for (let claim = first[tie]!; claim >= 0; claim = next[claim]!)
        claims.push({
          marking: markings[claim]!,
          origin: sources.ids.text(origin[claim]!),
          role: null,
          qualifierNames: [],
        });
      const key = {
        id: tieIds.text(tie),
        type: tieTypeNames[type[tie]!]!,
        from: entityIds.text(from[tie]!),
        to: entityIds.text(to[tie]!),
      };
      rows.push({ ...key, properties: fuseTie(key, claims as never, levels) });
    }
    await writer.next(file('bare/5-ties.cypher'), rows);
    if ((begin + atOnce) % said < atOnce) say(`${(begin + atOnce).toLocaleString('en')} ties`);
  }
  await writer.done();
}

// Writes rows while the next are made.
class Writer {
  readonly #driver: Driver;
  #writing: Promise<void> = Promise.resolve();

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  /** Begins to write these once those before are written. */
  async next(text: string, rows: readonly unknown[]): Promise<void> {
    await this.#writing;
    this.#writing = run(this.#driver, text, { rows });
    this.#writing.catch(() => undefined);
  }

  done(): Promise<void> {
    return this.#writing;
  }
}

function run(driver: Driver, text: string, parameters: Written): Promise<void> {
  return within(driver, 'WRITE', async (session) => {
    await session.executeWrite((transaction) => transaction.run(text, forNeo4j(parameters)));
  });
}
