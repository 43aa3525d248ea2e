/** Where can one go from here? */
import type { Place } from '../address.ts';
import type { Command, CommandGroup } from '../command.ts';
import type { Reader } from '../reader.ts';

const going = (id: string, words: string, keywords: string, to: (reader: Reader) => Place): Command => ({
  id,
  words,
  keywords,
  when: ({ reader }) => reader.address.value.place.at !== to(reader).at,
  run: ({ reader }) => reader.go(to(reader)),
});

export default {
  title: 'Go to',
  commands: [
    going('go-start', 'Go to the start', 'home contents sources', () => ({ at: 'start' })),
    going('go-network', 'Go to the network', 'drawing canvas map explore', ({ lastDrawing }) => ({
      at: 'network',
      drawing: lastDrawing.peek(),
    })),
    going('go-about', 'Go to what this graph is about', 'rules people documents coded', () => ({
      at: 'about',
    })),
    {
      id: 'draw-this',
      words: 'Show this entity in the network',
      keywords: 'draw what surrounds it',
      when: ({ reader }) => reader.address.value.place.at === 'entity',
      run: ({ reader }) => {
        const { place } = reader.address.peek();
        if (place.at !== 'entity') return;
        const { id } = place;
        reader.go(
          { at: 'network', drawing: { ...reader.lastDrawing.peek(), around: id } },
          { kind: 'entity', id },
        );
      },
    },
  ],
} satisfies CommandGroup;
