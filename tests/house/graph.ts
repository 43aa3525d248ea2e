// What there is in Neo4j: labels, types of relationships, and what stands on them. A statement that names anything else is misspelt.
import { entityTypes, tieTypes } from '../../server/vocabulary/vocabulary.ts';

export const labels = [
  'Graph',
  'Claim',
  'Source',
  'Entity',
  'Property',
  'Same',
  'Replacement',
  'Joined',
  'Seen0',
  'Seen1',
  'Seen2',
  'Seen3',
  'Seen4',
  ...entityTypes.map(({ label }) => label),
];

export const relationshipTypes = [
  'SUBJECT',
  'OBJECT',
  'CITES',
  'ATTRIBUTED_TO',
  'REPEATS',
  'HAS',
  'OF',
  'REPLACES',
  ...tieTypes.map(({ name }) => name),
];

const recorded = `id fingerprint subject object type role episode tie property value valueId stance stage reliability credibility band marking
  validFrom validTo observedOn firstDay lastDay cites attributedTo origin locator quote romanised called key qualifierNames qualifierValues
  recordedAt retractedAt retractionReason changed identity author`;
const sources = `title folded authors publisher publishedOn url kind language translationOf sha256 capturedAt capturedBy archivedAt
  handling originator knownFrom seenFrom`;
const entities = 'name names namesSeen countries countriesSeen goesBy sameAs';
const decisions = 'entities marking reason decidedAt';
const fused = 'evidence claims denials questions contested cleared stages strands lastAttestedOn rank';
const graph = 'version epoch versions ties same fictional setup';
// Not of a node: the names in the rows that a statement is given or makes.
const rows = `entity from to fused label labels claim namedAt visible repeats about stood limit index query name total
  recorded after score quote best e s of row millisecond milliseconds first last entities indexConfig analyzer digest what coder day seen retracted`;

export const propertyKeys = [recorded, sources, entities, decisions, fused, graph, rows].flatMap((words) =>
  words.split(/\s+/),
);
