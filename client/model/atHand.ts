/** To whom is it done? The entity in whose row the focus stands, else what is selected, else what is picked. */
import type { Workspace } from './command.ts';
import { shortName } from './names.ts';

/** Drawn entities; in a row of what is selected, all that is selected. */
export function atHand({ reader, network, row }: Workspace): string[] {
  const selected = network.selection.ids.value;
  const { drawn } = network.drawing.value;
  if (row !== null && !selected.has(row)) return drawn.includes(row) ? [row] : [];
  if (selected.size > 0) return [...selected];
  const { picked } = reader.address.value;
  if (picked?.kind === 'entity') return drawn.includes(picked.id) ? [picked.id] : [];
  if (picked?.kind !== 'bunch') return [];
  const bunch = network.composition.value.bunches.find(({ key }) => key === picked.id);
  return bunch?.members.map(({ id }) => id) ?? [];
}

/** The one entity at hand, drawn or not; null where there are several, or none. */
export function oneAtHand(workspace: Workspace): string | null {
  const ids = atHand(workspace);
  if (ids.length > 0) return ids.length === 1 ? ids[0]! : null;
  const { picked } = workspace.reader.address.value;
  return picked?.kind === 'entity' ? picked.id : null;
}

/** "Ridge Brigade", "Ridge Brigade and Saltmarsh", "3 entities" */
export function namesOf({ network }: Workspace, ids: readonly string[]): string | null {
  if (ids.length > 2) return `${ids.length} entities`;
  const named = network.entities.value
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => shortName(name));
  return named.length > 0 ? named.join(' and ') : null;
}

export const namesAtHand = (workspace: Workspace): string | null => namesOf(workspace, atHand(workspace));
