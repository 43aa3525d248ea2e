/** Entities and ties as Cytoscape takes them: what is said of them as data, how it looks left to the stylesheet. */
import type { ElementDefinition } from 'cytoscape';
import type {
  DrawnEntityFragment,
  DrawnTieFragment,
  EntityNameFragment,
  EntityType,
  GradeBand,
} from '../../../generated/client.ts';
import { bands } from '../grades.ts';
import { entityType, entityTypeLabel, plain, stage as stageWord, tieType } from '../vocabulary.ts';
import { tieStage } from '../wording.ts';
import type { Bunch, Line } from './compose.ts';
import { type Lane, laneOf } from './lanes.ts';
import { outlineOf } from './shapes.ts';

export interface Parts {
  entities: readonly DrawnEntityFragment[];
  ties: readonly DrawnTieFragment[];
}

/** Cytoscape has one set of ids for nodes and edges; ids of ours may be anything. */
export const nodeId = (entity: string): string => `entity ${entity}`;
export const edgeId = (tie: string): string => `tie ${tie}`;

type Named = EntityNameFragment & Partial<Pick<DrawnEntityFragment, 'kinds'>>;

/** @param label the name below it, as short as there is room */
export function nodeOf(
  entity: Named,
  label: string = labelOf(entity.name, labelLetters.few),
): ElementDefinition {
  const { id, name, type } = entity;
  return {
    group: 'nodes',
    data: {
      id: nodeId(id),
      entity: id,
      name,
      label,
      type,
      outline: outlineOf(type),
      lane: laneOfEntity(entity),
    },
  };
}

function laneOfEntity({ type, kinds = [] }: Named): Lane {
  return laneOf(
    type,
    kinds.map(({ value }) => value),
  );
}

/** Many that stand as one. */
export function nodeOfBunch({ key, type, members }: Bunch): ElementDefinition {
  const name = bunchName(type, members.length);
  const kind = type && { type, outline: outlineOf(type) };
  const lanes = new Set(members.map(laneOfEntity));
  // Of those who would stand in several lanes, no lane can be said.
  const lane = lanes.size === 1 ? [...lanes][0] : 'between';
  const data = { id: nodeId(key), entity: key, name, label: name, outline: 'circle', lane, ...kind };
  return { group: 'nodes', data: { ...data, count: members.length } };
}

/** "30 organizations", "1 person", "6 entities" where they are of several types. */
export function bunchName(type: EntityType | null, count: number): string {
  const one = type ? entityTypeLabel(type).toLowerCase() : 'entity';
  const more = type ? (entityType(type)?.plural ?? `${one}s`) : 'entities';
  return `${count} ${count === 1 ? one : more}`;
}

export function edgeOf(tie: DrawnTieFragment): ElementDefinition {
  return edgeOfLine({ key: tie.id, from: tie.from.id, to: tie.to.id, ties: [tie] });
}

/** A tie, or several between the same two: as wide as the one with most sources, as strong as the best grade. */
export function edgeOfLine({ key, from, to, ties }: Line): ElementDefinition {
  const [tie] = ties as [DrawnTieFragment, ...DrawnTieFragment[]];
  const ranks = ties.map(({ evidence }) => rankOf(evidence.grade));
  return {
    group: 'edges',
    data: {
      id: edgeId(key),
      tie: key,
      source: nodeId(from),
      target: nodeId(to),
      label: ties.length === 1 ? tieWord(tie) : `${ties.length} ties`,
      width: widthOf(Math.max(...ties.map(({ evidence }) => evidence.sources))),
      opacity: opacities[Math.min(...ranks)] ?? 0.34,
      contested: ties.some(({ evidence }) => evidence.contested),
      directed: ties.length === 1 && !tieType(tie.type)?.symmetric,
      ...(key !== tie.id && { count: ties.length }),
    },
  };
}

/** With so few entities drawn, there is room for their names. */
const namedUpTo = 26;
/** Three lines where there is room for them, else two. */
export const labelLetters = { few: 46, many: 30 } as const;

const letterByLetter = new Intl.Segmenter();

/** A name as it stands below its node: cut at a word. */
export function labelOf(name: string, longest: number): string {
  // A letter takes one sign or more: this is short enough without counting letters, which takes long for thousands.
  if (name.length <= longest) return name;
  const letters = Array.from(letterByLetter.segment(name), ({ segment }) => segment);
  if (letters.length <= longest) return name;
  const cut = letters.slice(0, longest).join('');
  const word = cut.lastIndexOf(' ');
  return `${(word > longest / 2 ? cut.slice(0, word) : cut).replace(/[\s,;:–-]+$/, '')}…`;
}

/** The names below so many nodes; those that would read the same once they are cut keep more of themselves. */
export function labelsOf(names: readonly string[]): string[] {
  const letters = names.length <= namedUpTo ? labelLetters.few : labelLetters.many;
  const short = names.map((name) => labelOf(name, letters));
  const counts = Map.groupBy(short, (label) => label);
  return names.map((name, at) => {
    const label = short[at]!;
    return (counts.get(label)?.length ?? 0) > 1 ? labelOf(name, 2 * labelLetters.few) : label;
  });
}

/** What kind of tie; a deed, and whatever is no more than alleged, never without how far it is established: "bribes (alleged)". */
export function tieWord({ type, evidence }: Pick<DrawnTieFragment, 'type' | 'evidence'>): string {
  const word = tieType(type);
  const label = word?.label ?? plain(type);
  if (evidence.sources === 0) return `${label} (only denied)`;
  if (!word) return label;
  const stage = tieStage(evidence, word.accuses);
  if (word.accuses === 'never' && stage === 'STATED') return label;
  return `${label} (${stageWord(stage)?.label ?? plain(stage)})`;
}

/** Twice as many independent sources, one step wider; eight and more are as wide as it gets. */
export function widthOf(sources: number): number {
  return 1.5 + 1.75 * Math.min(3, Math.log2(Math.max(1, sources)));
}

const opacities = [1, 0.85, 0.68, 0.52, 0.42, 0.34];

/** The better the grade, the more ink; what cannot be judged is faintest, and still there. */
export function opacityOf(grade: GradeBand | null): number {
  return opacities[rankOf(grade)] ?? 0.34;
}

function rankOf(grade: GradeBand | null): number {
  return grade ? bands.indexOf(grade) : bands.length;
}
