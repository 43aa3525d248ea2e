/** When did it hold, and when was it known? The date is typed behind the words. */
import type { Command, CommandGroup } from '../command.ts';
import { dateAdverb, lastDayOf, readDate } from '../dates.ts';
import type { Lens } from '../lens.ts';

const what = 'a year, month or day: 2012 or April 2012';

const dated = (
  id: string,
  [verb, usual]: [string, string],
  keywords: string,
  change: (date: string) => Partial<Lens>,
): Command => ({
  id,
  words: `${verb} ${usual} …`,
  keywords,
  when: () => true,
  run: () => {},
  takes: {
    what,
    read: (typed) => {
      const date = readDate(typed);
      if (date === null) return null;
      const to = change(date);
      return {
        id: `${id}-${date}`,
        words: `${verb} ${dateAdverb(to.asKnownOn ?? date)}`,
        when: () => true,
        run: ({ reader }) => reader.see(to),
      };
    },
  },
});

export default {
  title: 'The lens',
  commands: [
    dated('holding-in', ['Holding', 'in'], 'on date year when time as of then', (asOf) => ({ asOf })),
    {
      id: 'holding-any-time',
      words: 'Holding at any time',
      keywords: 'date year when always reset',
      when: ({ reader }) => reader.lens.value.asOf !== null,
      run: ({ reader }) => reader.see({ asOf: null }),
    },
    dated('known-on', ['Known', 'on'], 'date day when as known recorded past', (date) => ({
      asKnownOn: lastDayOf(date),
    })),
    {
      id: 'known-now',
      words: 'Known now',
      keywords: 'date day today reset',
      when: ({ reader }) => reader.lens.value.asKnownOn !== null,
      run: ({ reader }) => reader.see({ asKnownOn: null }),
    },
  ],
} satisfies CommandGroup;
