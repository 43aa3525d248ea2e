/** Between whom are paths asked? */
import { atHand, namesAtHand, namesOf, oneAtHand } from '../atHand.ts';
import { type Command, type CommandGroup, inWorkspace, type Workspace } from '../command.ts';
import { asEnds } from '../network/acts.ts';
import { isChosen } from '../network/asked.ts';

/** The two that are selected, in the order in which they were drawn. */
function two({ network }: Workspace): [string, string] | null {
  const selected = network.selection.ids.value;
  const [one, other] = network.drawing.value.drawn.filter((id) => selected.has(id));
  return selected.size === 2 && one && other ? [one, other] : null;
}

const end = (name: 'from' | 'to', words: string): Command =>
  inWorkspace({
    id: `paths-${name}`,
    words,
    keywords: 'chains connect who knows whom these it',
    when: (workspace) => atHand(workspace).length > 0,
    upon: namesAtHand,
    run: (workspace) => workspace.network.change(asEnds({ [name]: atHand(workspace) })),
  });

export default {
  title: 'Paths',
  commands: [
    inWorkspace({
      id: 'paths-between',
      words: 'Paths between the two',
      keywords: 'chains connect selected how are they connected',
      when: (workspace) => two(workspace) !== null,
      upon: (workspace) => namesOf(workspace, two(workspace) ?? []),
      run: (workspace) => {
        const ends = two(workspace);
        if (ends) workspace.network.change(asEnds({ from: [ends[0]], to: [ends[1]] }));
      },
    }),
    end('from', 'Paths from here'),
    end('to', 'Paths to here'),
    inWorkspace({
      id: 'paths-around',
      words: 'Paths that avoid it',
      keywords: 'chains around without',
      when: (workspace) => oneAtHand(workspace) !== null,
      upon: (workspace) => namesOf(workspace, [oneAtHand(workspace) ?? '']),
      run: (workspace) => {
        const id = oneAtHand(workspace);
        workspace.network.change((drawing) => ({
          ...drawing,
          asks: 'paths',
          avoiding: [...new Set([...drawing.avoiding, ...(id === null ? [] : [id])])],
          path: [],
        }));
      },
    }),
    inWorkspace({
      id: 'paths-swap',
      words: 'Swap the two ends',
      keywords: 'paths turn round from to',
      when: ({ network }) => {
        const { asks, from, to } = network.drawing.value;
        return asks === 'paths' && (isChosen(from) || isChosen(to));
      },
      run: ({ network }) =>
        network.change((drawing) => ({ ...drawing, from: drawing.to, to: drawing.from, path: [] })),
    }),
    inWorkspace({
      id: 'ask-paths',
      words: 'Ask for paths',
      keywords: 'chains connect between',
      when: ({ network }) => network.drawing.value.asks !== 'paths',
      run: ({ network }) => network.change((drawing) => ({ ...drawing, asks: 'paths' })),
    }),
    inWorkspace({
      id: 'ask-explore',
      words: 'Explore',
      keywords: 'list of what is drawn',
      when: ({ network }) => network.drawing.value.asks !== 'explore',
      run: ({ network }) => network.change((drawing) => ({ ...drawing, asks: 'explore' })),
    }),
  ],
} satisfies CommandGroup;
