/** As what is what is drawn shown? */
import { type Command, type CommandGroup, inWorkspace } from '../command.ts';
import { type ViewName, views } from '../network/drawing.ts';

const words: Record<ViewName, { words: string; keywords: string }> = {
  network: { words: 'Show as a network', keywords: 'view canvas drawing map' },
  table: { words: 'Show as a table', keywords: 'view list rows entities ties claims' },
};

const showAs = (view: ViewName): Command =>
  inWorkspace({
    id: `show-${view}`,
    ...words[view],
    when: ({ network }) => network.drawing.value.shows !== view,
    run: ({ reader }) => reader.draw((drawing) => ({ ...drawing, shows: view })),
  });

export default { title: 'The drawing', commands: views.map(showAs) } satisfies CommandGroup;
