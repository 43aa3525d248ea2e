/** Through which lens is it seen? */
import type { Command, CommandGroup } from '../command.ts';
import { markingLabel, markingMeans, markings, maySee } from '../grades.ts';
import { isOpen, type Lens } from '../lens.ts';
import { standards, standardWords } from '../standard.ts';

const seeing = (named: Pick<Command, 'id' | 'words' | 'keywords'>, change: Partial<Lens>): Command => ({
  ...named,
  when: ({ reader }) =>
    Object.entries(change).some(([name, value]) => reader.lens.value[name as keyof Lens] !== value),
  run: ({ reader }) => reader.see(change),
});

export default {
  title: 'The lens',
  commands: [
    ...markings.map((clearance) => {
      const command = seeing(
        {
          id: `view-as-${clearance.toLowerCase()}`,
          words: `View as ${markingLabel(clearance)}`,
          keywords: `clearance marking viewing ${markingMeans[clearance]}`,
        },
        { clearance },
      );
      // Nobody is offered what they would not be shown.
      const when: Command['when'] = (scene) =>
        maySee(clearance, scene.reader.ownClearance.value) && command.when(scene);
      return { ...command, when };
    }),
    seeing(
      { id: 'view-as-myself', words: 'View as myself', keywords: 'clearance marking viewing' },
      { clearance: null },
    ),
    ...standards.map((standard) =>
      seeing(
        {
          id: `standard-${standard.minSources}-${standard.minGrade?.toLowerCase() ?? 'any'}`,
          words: `Evidence standard: ${standardWords(standard)}`,
          keywords: 'grade sources filter at least',
        },
        { ...standard },
      ),
    ),
    seeing(
      {
        id: 'show-cleared',
        words: 'Show cleared ties, too',
        keywords: 'acquitted dropped proceedings lens',
      },
      { cleared: true },
    ),
    seeing(
      { id: 'leave-out-cleared', words: 'Leave out cleared ties', keywords: 'acquitted dropped hide lens' },
      { cleared: false },
    ),
    {
      id: 'reset-lens',
      words: 'Reset the lens',
      keywords: 'no filter open everything any time',
      when: ({ reader }) => !isOpen(reader.lens.value),
      run: ({ reader }) => reader.seeAll(),
    },
  ],
} satisfies CommandGroup;
