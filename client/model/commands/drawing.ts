/** What can be done with the drawing as a whole? */
import { type CommandGroup, inWorkspace, type Workspace } from '../command.ts';
import { showAgain } from '../network/acts.ts';
import { layouts } from '../network/drawing.ts';
import { layoutWords } from '../network/layoutWords.ts';

const isDrawn = ({ network }: Workspace) => network.composition.value.entities.length > 0;

export default {
  title: 'The drawing',
  commands: [
    inWorkspace({
      id: 'undo',
      words: 'Undo',
      keywords: 'take back',
      keys: ['mod z'],
      when: ({ network }) => network.undoing.counts.value.done > 0,
      run: ({ network }) => network.undoing.undo(),
    }),
    inWorkspace({
      id: 'redo',
      words: 'Redo',
      keywords: 'again',
      keys: ['mod shift z', 'mod y'],
      when: ({ network }) => network.undoing.counts.value.undone > 0,
      run: ({ network }) => network.undoing.redo(),
    }),
    inWorkspace({
      id: 'arrange',
      words: 'Arrange anew',
      keywords: 'layout tidy place',
      when: (workspace) => isDrawn(workspace) && !workspace.network.arrangement.busy.value,
      run: ({ network }) => network.layOut(network.drawing.peek().layout),
    }),
    ...layouts.map((layout) =>
      inWorkspace({
        id: `lay-out-${layout}`,
        words: `Lay out: ${layoutWords[layout].name.toLowerCase()}`,
        keywords: `layout ${layout} ${layoutWords[layout].means}`,
        when: (workspace) => isDrawn(workspace) && workspace.network.drawing.value.layout !== layout,
        run: ({ network }) => network.layOut(layout),
      }),
    ),
    inWorkspace({
      id: 'bundle',
      words: 'Draw ties as one',
      keywords: 'line parallel group bundle',
      when: ({ network }) => !network.drawing.value.bundled && network.ties.value.length > 0,
      run: ({ network }) => network.change((drawing) => ({ ...drawing, bundled: true })),
    }),
    inWorkspace({
      id: 'unbundle',
      words: 'Draw each tie by itself',
      keywords: 'lines parallel apart',
      when: ({ network }) => network.drawing.value.bundled,
      run: ({ network }) => network.change((drawing) => ({ ...drawing, bundled: false })),
    }),
    inWorkspace({
      id: 'each-by-itself',
      words: 'Show each by itself',
      keywords: 'bunches whole all crowd thousands',
      when: ({ network }) => network.crowd.value === 'bunched',
      run: ({ network }) => network.change((drawing) => ({ ...drawing, whole: true })),
    }),
    inWorkspace({
      id: 'bunch',
      words: 'Bunch those with fewest ties',
      keywords: 'group fewer crowd together',
      when: ({ network }) => network.crowd.value === 'whole',
      run: ({ network }) => network.change((drawing) => ({ ...drawing, whole: false })),
    }),
    inWorkspace({
      id: 'show-hidden',
      words: 'Show what was hidden by hand',
      keywords: 'unhide all again',
      when: ({ network }) => network.drawing.value.hidden.length > 0,
      run: ({ network }) => network.change(showAgain(network.drawing.peek().hidden)),
    }),
    inWorkspace({
      id: 'clear',
      words: 'Clear the drawing',
      keywords: 'remove everything empty new',
      when: ({ network }) => network.drawing.value.drawn.length > 0,
      run: ({ network }) => network.clear(),
    }),
  ],
} satisfies CommandGroup;
