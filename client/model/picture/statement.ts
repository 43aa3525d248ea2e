/** What a figure must say of itself, so that it can stand alone: what is asked, seen by whom, how good, what is missing, and when. */
import type { FoundPathFragment, HiddenPartsFragment, Marking } from '../../../generated/client.ts';
import { counted } from '../counted.ts';
import { dateWords } from '../dates.ts';
import { hiddenWords } from '../hidden.ts';
import type { Lens } from '../lens.ts';
import { shortName } from '../names.ts';
import type { Listed } from '../network/listing.ts';
import { isSamePath, entitiesOf } from '../network/paths.ts';
import { seenWords } from '../seenWords.ts';
import { setApart } from '../letters.ts';
import { countsOf, type Scene } from './scene.ts';

export interface Facts {
  title: string;
  fictional: boolean;
  /** Up to which marking it is seen: the server's answer, for the lens may ask for more than it is given. */
  marking: Marking;
  lens: Lens;
  /** What the filter left out between those that are drawn. */
  hidden: HiddenPartsFragment;
  /** How many the address draws that are not seen. */
  missing: number;
  /** How many somebody took out of view. */
  byHand: number;
  /** How many ties there are between those that are drawn, whether each is seen or not. */
  ties: number;
  /** The day, as "2026-11-23". */
  made: string;
  /** Where the view can be opened again. */
  address: string;
}

/** A longer one nobody types, and it would take the drawing's place. */
const longestAddress = 400;

/** In paragraphs. @param named how many names are written */
export function statement(facts: Facts, scene: Scene, named: number): string[] {
  const { lens, marking, made, address } = facts;
  return [
    `${seenWords(lens, marking, made).join(' · ')}.`,
    shownWords(facts, scene, named),
    'A line says that a source ties the two, never guilt; no line does not say that nothing does. Colour and outline ' +
      'say what kind of thing it is. As of the dates of the sources; later proceedings are not in this graph.',
    `Made with Claimgraph on ${dateWords(made)}. ${
      address.length > longestAddress
        ? 'The address of this view is too long to print here; it stands in the description of the SVG.'
        : `This view: ${address}`
    }`,
  ];
}

function shownWords({ lens, hidden, missing, byHand, ties }: Facts, scene: Scene, named: number): string {
  const { signs, whole } = scene;
  const drawn = countsOf(scene);
  const bunches = signs.flatMap(({ count }) => count ?? []);
  const bunched = bunches.reduce((sum, count) => sum + count, 0);
  const inside = whole ? ties - drawn.ties : 0;
  const left = hiddenWords(hidden, lens);
  const leading = hidden.byLimit ?? 0;
  return [
    `${whole ? '' : 'A part of a larger drawing: '}${countWords(drawn)}.`,
    left ? `${left.words}.` : 'The filter hides no tie between them.',
    leading > 0 && `${counted(leading, 'tie leads', 'ties lead')} on to what is not drawn.`,
    bunches.length > 0 &&
      `${counted(bunched, 'entity stands', 'entities stand')} in ${counted(bunches.length, 'bunch', 'bunches')}.`,
    byHand > 0 && `${counted(byHand, 'entity', 'entities')} hidden by hand.`,
    inside > 0 && `${counted(inside, 'tie is', 'ties are')} inside a bunch, or of what is hidden by hand.`,
    missing > 0 && `${missing} of what the address draws ${missing === 1 ? 'is' : 'are'} not seen here.`,
    named < signs.length && `${counted(named, 'is', 'are')} named; other names would lie on these.`,
  ]
    .filter((words) => typeof words === 'string')
    .join(' ');
}

/** "31 entities and 30 ties" */
function countWords({ entities, ties }: ReturnType<typeof countsOf>): string {
  return `${counted(entities, 'entity', 'entities')} and ${counted(ties, 'tie', 'ties')}`;
}

/** What the figure is called, unless its author calls it something else: "Harbour Ring to Customs Service: path 1 of 2". */
export function titleOf(
  chosen: FoundPathFragment | null,
  listed: Listed | null,
  drawn: ReturnType<typeof countsOf>,
): string {
  const [from, to] = [chosen?.entities[0], chosen?.entities.at(-1)];
  if (!chosen || !from || !to) return `Network: ${countWords(drawn)}`;
  const { paths, more } = listed ?? { paths: [], more: false };
  const place = paths.findIndex((one) => isSamePath(entitiesOf(one), entitiesOf(chosen)));
  const [one, other] = [from, to].map(({ name }) => setApart(shortName(name)));
  return `${one} to ${other}: path ${place + 1} of ${more ? 'the best ' : ''}${paths.length}`;
}
