/** The figure of what is drawn now: made as soon as all is known that it must say. */
import { useMemo } from 'preact/hooks';
import { FigureDocument } from '../../../generated/client.ts';
import type { Network } from '../../model/network/network.ts';
import { type Picture, pictureOf } from '../../model/picture/picture.ts';
import { countsOf, sceneOf } from '../../model/picture/scene.ts';
import { type Facts, titleOf } from '../../model/picture/statement.ts';
import { useNetwork } from '../network/drawing.ts';
import { useQuestion, useReader } from '../reading.ts';

export interface Figure {
  picture: Picture;
  facts: Facts;
}

/** Null while what is drawn is not yet what is asked, or the server does not answer; then there is a `problem`, too. */
export function useFigure(title: string, seen: boolean): { figure: Figure | null; problem: string | null } {
  const { graph, arrangement } = useNetwork();
  const { facts, problem } = useFacts(title);
  const moved = arrangement.settled.value;
  const lanes = arrangement.lanes.value;
  const figure = useMemo(
    () => facts && { facts, picture: pictureOf(sceneOf(graph, seen ? graph.extent() : null), facts, lanes) },
    [facts, seen, moved, lanes],
  );
  return { figure, problem };
}

/** What a figure of all that is drawn must say of itself. */
export function useFacts(title: string): { facts: Facts | null; problem: string | null } {
  const reader = useReader();
  const { questions, drawing, ties, missing, arrangement } = useNetwork();
  const { subgraph } = questions;
  const asked = useQuestion(FigureDocument, () => ({}), []);
  const lens = reader.lens.value;
  const address = reader.addressWith({});
  const about = asked.answer.value?.graph;
  const hidden = subgraph.answer.value?.subgraph.hidden;
  const error = asked.error.value ?? subgraph.error.value;
  const ready = !asked.busy.value && !subgraph.busy.value && !arrangement.busy.value && !error;
  const [gone, byHand, between] = [missing.value.length, drawing.value.hidden.length, ties.value.length];
  const facts = useMemo((): Facts | null => {
    if (!about || !hidden || !ready) return null;
    return {
      title: title.trim() || 'Network',
      fictional: about.fictional,
      marking: about.clearance,
      lens,
      hidden,
      missing: gone,
      byHand,
      ties: between,
      made: new Date().toISOString().slice(0, 10),
      address: location.origin + address,
    };
  }, [title, about, hidden, ready, lens, gone, byHand, between, address]);
  const problem =
    error?.kind === 'refused'
      ? `The picture cannot be made: ${error.message}`
      : error && 'The server does not answer. The picture is made when it does; what you typed is kept.';
  return { facts, problem };
}

/** What it is called, unless somebody calls it something else. */
export function figureTitle({ graph, chosen, listed }: Network): string {
  return titleOf(chosen.peek(), listed.peek(), countsOf(sceneOf(graph, null)));
}
