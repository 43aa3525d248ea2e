/** What was found, as it is listed: commands, those who are called so, and those of whom it is said. */
import type { SearchQuery } from '../../generated/client.ts';
import type { FoundCommand } from './commands.ts';
import { folded, highlight } from './highlight.ts';
import { hasWords } from './matching.ts';
import { propertyLabel } from './vocabulary.ts';

export type Hit = SearchQuery['search']['edges'][number];

export type Found =
  | ({ kind: 'command' } & FoundCommand)
  | { kind: 'entity'; hit: Hit }
  /** A quote or a value. */
  | { kind: 'saying'; hit: Hit };

export interface FoundGroup {
  title: string;
  found: Found[];
}

const commandsShown = 6;

/** What never changes of it while one types on. */
export function keyOf(found: Found): string {
  return found.kind === 'command' ? `command ${found.command.id}` : `hit ${found.hit.node.id}`;
}

/**
 * Whoever is called just so stands before all else, and names before quotes. Commands stand before the names where one of them is
 * typed from its first word on, or by its words while no name has these words; else last. Empty groups are left out.
 */
export function grouped(
  hits: readonly Hit[],
  commands: readonly FoundCommand[],
  asked: string,
): FoundGroup[] {
  const isSo = (found: Found) => found.kind === 'entity' && folded(found.hit.node.name) === folded(asked);
  const those = commands.slice(0, commandsShown).map((command) => ({ kind: 'command' as const, ...command }));
  const told = { title: 'Commands', found: those };
  const found = hits
    .map((hit): Found => ({ kind: isCalled(hit) ? 'entity' : 'saying', hit }))
    .toSorted((a, b) => Number(isSo(b)) - Number(isSo(a)));
  const groups: FoundGroup[] = [
    { title: 'Names', found: found.filter(({ kind }) => kind === 'entity') },
    { title: 'Quotes and values', found: found.filter(({ kind }) => kind === 'saying') },
  ];
  const all = areFirst(those, found, asked, isSo) ? [told, ...groups] : [...groups, told];
  return all.filter((group) => group.found.length > 0);
}

function areFirst(
  commands: readonly FoundCommand[],
  found: readonly Found[],
  asked: string,
  isSo: (found: Found) => boolean,
): boolean {
  if (found.some(isSo)) return false;
  if (commands.some(({ apt }) => apt === 'begun')) return true;
  const isNamed = found.some((one) => one.kind === 'entity' && hasWords(one.hit.matched, asked));
  return !isNamed && commands.some(({ apt }) => apt === 'worded');
}

/** Whether it can be taken while the names are still to come: a command that is typed from its first word on. */
export function isCertain(found: Found): boolean {
  return found.kind === 'command' && found.apt === 'begun';
}

/** A command that only resembles what is typed: nobody who has not seen it can mean it. */
export function isNear(found: Found): boolean {
  return found.kind === 'command' && found.apt === 'near';
}

/** "2 commands, 5 names, 1 quote or value" */
export function countWords(groups: readonly FoundGroup[]): string {
  const count = (kind: Found['kind'], one: string, more: string) => {
    const many = groups.flatMap(({ found }) => found).filter((each) => each.kind === kind).length;
    return many === 0 ? [] : [`${many} ${many === 1 ? one : more}`];
  };
  return [
    ...count('entity', 'name', 'names'),
    ...count('saying', 'quote or value', 'quotes or values'),
    ...count('command', 'command', 'commands'),
  ].join(', ');
}

/** Found by its name, or by another one that it has. */
export function isCalled({ claim }: Hit): boolean {
  return claim.property === 'name' || claim.property === 'otherName';
}

/** Why it was found, where the name itself does not show it; null where it does. */
export function reasonOf({ node, matched, claim }: Hit, asked: string): string | null {
  if (matched === claim.quote) return 'quoted';
  if (claim.property === 'otherName') return 'also called';
  if (claim.property !== 'name') return claim.property ? propertyLabel(claim.property) : 'said';
  // What goes by its id has that behind what it is called.
  if (matched !== node.name && matched !== node.id) return 'also called';
  return highlight(node.name, asked).some(({ hit }) => hit) ? null : 'its name in other letters';
}
