/** How much may this viewer see here, whatever lower marking they view it as? */
import { effect, signal } from '@preact/signals-core';
import {
  FigureDocument,
  type FigureQuery,
  type FigureQueryVariables,
  type Marking,
} from '../../generated/client.ts';
import { Asker } from './asker.ts';
import { markingLabel, markings, maySee } from './grades.ts';
import { Question } from './question.ts';
import type { Reader } from './reader.ts';

/** Asks, and tells the reader. Returns what ends it. */
export function learnOwnClearance(reader: Reader): () => void {
  const unlowered = new Asker(reader.asker.connection, signal(null));
  const question = new Question<FigureQuery, FigureQueryVariables>(unlowered, FigureDocument, () => ({}));
  const stop = effect(() => {
    const answer = question.answer.value;
    if (answer) reader.ownClearance.value = answer.graph.clearance;
  });
  return () => {
    stop();
    question.end();
  };
}

/** The marking that the reader's lens lowers it to; null where it lowers nothing, as one above the viewer's own does. */
export function loweredTo({ ownClearance, lens }: Reader): Marking | null {
  const { clearance } = lens.value;
  return clearance && maySee(clearance, ownClearance.value) ? clearance : null;
}

/** Why no more is offered, or more is asked for than is shown; null where neither is so. */
export function limitWords({ ownClearance, lens }: Reader): string | null {
  const own = ownClearance.value;
  if (own === null || own === markings.at(-1)) return null;
  const { clearance } = lens.value;
  const upTo = `this server shows you up to ${markingLabel(own)}`;
  if (clearance && !maySee(clearance, own)) return `Not ${markingLabel(clearance)}: ${upTo}.`;
  return `No more: ${upTo}.`;
}
