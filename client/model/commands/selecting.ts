/** What is selected? */
import type { EntityType } from '../../../generated/client.ts';
import { atHand, namesAtHand } from '../atHand.ts';
import { type CommandGroup, inWorkspace, type Workspace } from '../command.ts';
import { allEntityTypes } from '../vocabulary.ts';

const idsOf = ({ network }: Workspace, type?: EntityType) =>
  network.entities.value.filter((one) => type === undefined || one.type === type).map(({ id }) => id);

const neighbours = (workspace: Workspace) =>
  atHand(workspace).flatMap((id) => [...(workspace.network.neighbours.value.get(id) ?? [])]);

/** Whether selecting these would select anything else than what is. */
const isNew = ({ network }: Workspace, ids: readonly string[]) => {
  const selected = network.selection.ids.value;
  return ids.length > 0 && (ids.length !== selected.size || ids.some((id) => !selected.has(id)));
};

export default {
  title: 'Selecting',
  commands: [
    inWorkspace({
      id: 'select-all',
      words: 'Select all',
      keywords: 'everything drawn',
      keys: ['mod a'],
      when: (workspace) => isNew(workspace, idsOf(workspace)),
      run: (workspace) => workspace.network.selection.set(idsOf(workspace)),
    }),
    inWorkspace({
      id: 'select-none',
      words: 'Select none',
      keywords: 'clear nothing deselect',
      keys: ['Escape'],
      when: ({ network }) => network.selection.ids.value.size > 0,
      run: ({ network }) => network.selection.clear(),
    }),
    inWorkspace({
      id: 'select-others',
      words: 'Select all others instead',
      keywords: 'invert reverse selection',
      when: ({ network }) => {
        const { size } = network.selection.ids.value;
        return size > 0 && size < network.entities.value.length;
      },
      run: (workspace) => {
        const selected = workspace.network.selection.ids.peek();
        workspace.network.selection.set(idsOf(workspace).filter((id) => !selected.has(id)));
      },
    }),
    inWorkspace({
      id: 'select-neighbours',
      words: 'Select its neighbours, too',
      keywords: 'their around add',
      keys: ['n'],
      when: (workspace) => {
        const selected = workspace.network.selection.ids.value;
        return neighbours(workspace).some((id) => !selected.has(id));
      },
      upon: namesAtHand,
      run: (workspace) =>
        workspace.network.selection.set(new Set([...atHand(workspace), ...neighbours(workspace)])),
    }),
    ...allEntityTypes.map(({ name, plural }) =>
      inWorkspace({
        id: `select-${name.toLowerCase()}`,
        words: `Select all ${plural}`,
        keywords: 'kind type',
        when: (workspace) => isNew(workspace, idsOf(workspace, name as EntityType)),
        run: (workspace) => workspace.network.selection.set(idsOf(workspace, name as EntityType)),
      }),
    ),
  ],
} satisfies CommandGroup;
