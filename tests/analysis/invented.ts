// Invented graphs, as the columns hold them: entities, ties between them, and what kinds they are said to be.
import { Clock } from '../../server/analysis/clock.ts';
import { Columns } from '../../server/analysis/columns.ts';
import { Adjacency, GraphView } from '../../server/analysis/graph.ts';
import { type Known, KnownClaims } from '../../server/analysis/known.ts';
import { type Trait, traitNames, wordOf } from '../../server/analysis/traits.ts';
import { type Asked, View } from '../../server/analysis/view.ts';
import { entityTypeCode, stageNames, tieTypeCode } from '../../server/vocabulary/codes.ts';
import { idOf } from '../../server/record/identity.ts';
import type { Chance } from '../property/chance.ts';

export interface Invented {
  entities: { id: string; type: string; kind: string | null; generic: boolean }[];
  ties: {
    from: string;
    to: string;
    type: string;
    source: string;
    marking: number;
    band?: number;
    /** Makes it another tie than one without. */
    role?: string | null;
    stage?: string;
  }[];
  /** Who wrote a source; left out: nobody who is known. */
  authors?: Record<string, string[]>;
  /** What is said of entities at RED alone. */
  secrets?: { of: string; property: Trait; value: string }[];
  /** What is said of them beside. */
  said?: { of: string; property: Trait; value: string }[];
}

export const nothingAsked: Asked = {
  types: null,
  asOf: null,
  minSources: 1,
  minGrade: null,
  stages: null,
  includeContested: true,
  includeCleared: false,
};

const kinds = ['gang', 'militia', 'bank', 'party', null];

/** A graph of 5 to 60 entities: thin ones fall apart, in thick ones many ties are parallel. */
export function invent(chance: Chance): Invented {
  const count = chance.between(5, 60);
  // Ids are in no order, so that the order of the columns is another than that of ids.
  const numbers = chance.some(
    Array.from({ length: count }, (_, index) => index + 100),
    count,
  );
  const entities = numbers.map((number) => {
    const type = chance.weighted({ PERSON: 50, ORGANIZATION: 25, STATE_INSTITUTION: 15, PLACE: 10 });
    const kind = type === 'ORGANIZATION' ? chance.one(kinds) : null;
    return { id: `e${number}`, type, kind, generic: chance.is(0.05) };
  });
  const ties: Invented['ties'] = [];
  for (let left = Math.ceil(count * chance.one([0.6, 1, 1.5, 3, 8])); left > 0; left--) {
    const again = ties.length > 0 && chance.is(0.3) ? chance.one(ties) : null;
    const [from, to] = again ? [again.to, again.from] : [chance.one(entities).id, chance.one(entities).id];
    const type = chance.weighted({ PROTECTS: 40, ASSOCIATE_OF: 40, OWNS: 10, LOCATED_IN: 5, USES: 5 });
    ties.push({ from, to, type, source: `s${chance.between(1, 4)}`, marking: 0 });
  }
  return { entities, ties };
}

/** The pairs that a measure sees: of entities that paths may pass, with a tie that they may pass. */
export function pairsOf({ entities, ties }: Invented): [string, string][] {
  const passable = new Set(
    entities.filter(({ type, generic }) => type !== 'PLACE' && !generic).map(({ id }) => id),
  );
  return ties
    .filter(({ type }) => type !== 'LOCATED_IN' && type !== 'USES')
    .filter(({ from, to }) => from !== to && passable.has(from) && passable.has(to))
    .map(({ from, to }) => [from, to]);
}

/** The graph as a question finds it. */
export function viewOf(
  { entities, ties, secrets = [], said: more = [], authors = {} }: Invented,
  known: Known = { clearance: 4, at: null, without: [] },
  asked: Asked = nothingAsked,
): GraphView {
  const columns = new Columns({ claims: 0, ties: 0, entities: 0 });
  const said = (id: string, origin: string, marking: number) => ({
    id,
    origin,
    marking,
    band: 1,
    stance: 0,
    stage: 0,
    reserved: false,
    identity: '',
    validFrom: null,
    validTo: null,
    observedOn: null,
    recordedAt: '2024-01-01T00:00:00.000Z',
    retractedAt: null,
  });
  for (const [
    index,
    { from, to, type, source, marking, band = 1, role, stage = 'STATED' },
  ] of ties.entries()) {
    columns.sources.put({ id: source, authors: authors[source] ?? [] });
    columns.put({
      ...said(idOf('c', index), source, marking),
      tie: `t${from}-${to}-${type}-${index % 3}${role ? `-${role}` : ''}`,
      from,
      to,
      type: tieTypeCode[type]!,
      band,
      identity: role ? JSON.stringify([role, null]) : '',
      stage: stageNames.indexOf(stage),
    });
  }
  const say = (of: string, property: Trait, value: string, marking: number) =>
    columns.traits!.put({
      ...said(idOf(of, property, value, marking), 's1', marking),
      tie: `${of} ${property} ${value}`,
      from: of,
      to: wordOf(value),
      type: traitNames.indexOf(property),
    });
  for (const { of, property, value } of secrets) say(of, property, value, 4);
  for (const { of, property, value } of more) say(of, property, value, 0);
  for (const { id, type, kind, generic } of entities) {
    columns.putEntity(id, entityTypeCode[type]!);
    if (kind !== null) say(id, 'kind', kind, 0);
    if (generic) say(id, 'generic', 'yes', 0);
  }
  const view = new View(new KnownClaims(columns, known), asked, Clock.endless);
  return new GraphView(view, new Adjacency(columns), Clock.endless, { first: 0, last: 0 });
}
