/** The box above every page: what is found is opened, drawn or done, by where one is. */
import { computed } from '@preact/signals-core';
import type { Commands } from './commands.ts';
import { type Found, type Hit, isCalled } from './found.ts';
import { withDrawn } from './network/acts.ts';
import type { Network } from './network/network.ts';
import type { Reader } from './reader.ts';
import { Search } from './search.ts';

/** What can be done with what was found: at once, and with Ctrl or ⌘. */
export interface Deeds {
  first: string;
  other: string | null;
}

/** The text stands in the address. */
export function pageSearch(reader: Reader, commands: Commands): Search {
  return new Search(reader.asker, {
    asked: computed(() => reader.address.value.search),
    ask: (text) => reader.search(text),
    choose: (found, other) => {
      reader.search('');
      if (found.kind === 'command') commands.run(found.command);
      else if ((commands.network.peek() === null) === other) draw(found.hit, reader, commands);
      else open(found.hit, reader);
    },
    commands: {
      find: (text) => commands.find(text),
      all: () =>
        commands.available().map((group) => ({
          title: group.title,
          found: group.commands.map((one) => ({ kind: 'command', ...one })),
        })),
    },
  });
}

export function deedsOf(found: Found, network: Network | null): Deeds {
  if (found.kind === 'command') return { first: found.typeOn === null ? 'Do' : 'Type on', other: null };
  const page = found.kind === 'entity' ? 'Open its page' : 'Open the claim';
  if (network === null) return { first: page, other: 'Draw' };
  const drawn = network.drawing.value.drawn.includes(found.hit.node.id);
  if (found.kind === 'entity') return { first: drawn ? 'Show' : 'Draw', other: page };
  return { first: drawn ? 'Show the claim' : 'Draw, with the claim', other: page };
}

function open(hit: Hit, reader: Reader): void {
  reader.go(isCalled(hit) ? { at: 'entity', id: hit.node.id } : { at: 'claim', id: hit.claim.id });
}

/** Who is drawn first comes with what surrounds them: one alone says nothing. Then what made it found is picked. */
function draw(hit: Hit, reader: Reader, { network }: Commands): void {
  const { node, claim } = hit;
  const picked = isCalled(hit)
    ? ({ kind: 'entity', id: node.id } as const)
    : ({ kind: 'claim', id: claim.id } as const);
  const drawn = network.peek();
  if (!drawn) {
    const drawing = withDrawn(reader.lastDrawing.peek(), [node.id]);
    reader.go({ at: 'network', drawing: { ...drawing, around: node.id } }, picked);
    return;
  }
  const empty = drawn.drawing.peek().drawn.length === 0;
  drawn.add(node.id, { around: empty, picked });
}
