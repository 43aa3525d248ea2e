/** What can be done with what is selected or picked? */
import { atHand, namesAtHand, namesOf, oneAtHand } from '../atHand.ts';
import { type Command, type CommandGroup, inWorkspace, type Workspace } from '../command.ts';
import { fold, keepOnly, pin, setApart, showAgain, unfold, unpin } from '../network/acts.ts';
import { leavesIn } from '../network/neighbours.ts';

type Act = (workspace: Workspace, ids: string[]) => void;
type Asked = (workspace: Workspace, ids: readonly string[]) => boolean;
type Named = Pick<Command, 'id' | 'words' | 'keywords' | 'keys'>;

const withThese = (named: Named, asked: Asked, act: Act): Command =>
  inWorkspace({
    ...named,
    when: (workspace) => {
      const ids = atHand(workspace);
      return ids.length > 0 && asked(workspace, ids);
    },
    upon: namesAtHand,
    run: (workspace) => act(workspace, atHand(workspace)),
  });

const withOne = (named: Named, asked: (workspace: Workspace, id: string) => boolean, act: Act): Command =>
  withThese(
    named,
    (workspace, ids) => ids.length === 1 && asked(workspace, ids[0]!),
    (workspace, ids) => act(workspace, ids),
  );

const leaves = ({ network }: Workspace, id: string) => leavesIn(network.neighbours.value, id);
const drawing = ({ network }: Workspace) => network.drawing.value;

export default {
  title: 'What is selected or picked',
  commands: [
    inWorkspace({
      id: 'surround',
      words: 'Draw what surrounds it',
      keywords: 'expand neighbours ties add more',
      keys: ['e'],
      when: (workspace) => oneAtHand(workspace) !== null,
      upon: (workspace) => namesOf(workspace, [oneAtHand(workspace) ?? '']),
      run: (workspace) => {
        const id = oneAtHand(workspace);
        if (id !== null) workspace.network.surround(id);
      },
    }),
    withThese(
      { id: 'hide', words: 'Hide', keywords: 'out of view', keys: ['h'] },
      (workspace, ids) => ids.some((id) => !drawing(workspace).hidden.includes(id)),
      ({ network }, ids) => network.hide(ids),
    ),
    withThese(
      { id: 'show-again', words: 'Show again', keywords: 'unhide' },
      (workspace, ids) => ids.some((id) => drawing(workspace).hidden.includes(id)),
      ({ network }, ids) => network.change(showAgain(ids)),
    ),
    withThese(
      {
        id: 'remove',
        words: 'Remove from the drawing',
        keywords: 'delete take out',
        keys: ['Delete', 'Backspace'],
      },
      () => true,
      ({ network }, ids) => network.remove(ids),
    ),
    withThese(
      { id: 'keep-only', words: 'Keep only these', keywords: 'remove all others this alone' },
      (workspace, ids) => ids.length < workspace.network.entities.value.length,
      ({ network }, ids) => network.change(keepOnly(ids)),
    ),
    withThese(
      { id: 'pin', words: 'Pin', keywords: 'keep its place fix', keys: ['p'] },
      (workspace, ids) => ids.some((id) => !drawing(workspace).pinned.includes(id)),
      ({ network }, ids) => network.change(pin(ids)),
    ),
    withThese(
      { id: 'unpin', words: 'Unpin', keywords: 'let go of its place', keys: ['p'] },
      (workspace, ids) => ids.every((id) => drawing(workspace).pinned.includes(id)),
      ({ network }, ids) => network.change(unpin(ids)),
    ),
    withOne(
      { id: 'collapse', words: 'Collapse what hangs on it', keywords: 'fold bunch group', keys: ['c'] },
      (workspace, id) => leaves(workspace, id).length > 0 && !drawing(workspace).folded.includes(id),
      (workspace, [id = '']) => workspace.network.change(fold([id], leaves(workspace, id))),
    ),
    withOne(
      { id: 'open-out', words: 'Open out what hangs on it', keywords: 'expand unfold', keys: ['c'] },
      (workspace, id) => drawing(workspace).folded.includes(id),
      ({ network }, ids) => network.change(unfold(ids)),
    ),
    withThese(
      { id: 'set-apart', words: 'Show by itself', keywords: 'out of the bunch apart' },
      ({ network }, ids) => ids.some((id) => network.composition.value.bunchOf.has(id)),
      ({ network }, ids) => network.change(setApart(ids)),
    ),
  ],
} satisfies CommandGroup;
