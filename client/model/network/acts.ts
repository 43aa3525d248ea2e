/** What one does to a drawing: each a change of what the address holds, and nothing else. */
import type { Drawing } from './drawing.ts';
import { mostDrawn } from './drawing.ts';
import { nobody } from './asked.ts';

type Change = (drawing: Drawing) => Drawing;

/** With these added, and in view; beyond the most, nothing more. */
export function withDrawn(drawing: Drawing, ids: readonly string[]): Drawing {
  return {
    ...drawing,
    drawn: union(drawing.drawn, ids).slice(0, mostDrawn),
    hidden: without(drawing.hidden, ids),
  };
}

/** Without these; a path that went through one of them is no longer shown. */
export function withoutDrawn(drawing: Drawing, ids: readonly string[]): Drawing {
  const { drawn, hidden, folded, apart, pinned, centre, path } = drawing;
  const gone = new Set(ids);
  return {
    ...drawing,
    drawn: without(drawn, ids),
    hidden: without(hidden, ids),
    folded: without(folded, ids),
    apart: without(apart, ids),
    pinned: without(pinned, ids),
    centre: centre !== null && gone.has(centre) ? null : centre,
    // In the order of what is drawn, which is another now.
    standing: '',
    path: path.some((id) => gone.has(id)) ? [] : path,
  };
}

/** Nothing but these stays drawn. */
export const keepOnly =
  (ids: readonly string[]): Change =>
  (drawing) =>
    withoutDrawn(drawing, without(drawing.drawn, ids));

/** Takes these out of view; they stay drawn, are counted, and come back. */
export const hide =
  (ids: readonly string[]): Change =>
  (drawing) => ({ ...drawing, hidden: union(drawing.hidden, ids) });

export const showAgain =
  (ids: readonly string[]): Change =>
  (drawing) => ({ ...drawing, hidden: without(drawing.hidden, ids) });

/** What hangs on these alone stands in bunches beside them. */
export const fold =
  (ids: readonly string[], leaves: readonly string[]): Change =>
  (drawing) => ({
    ...drawing,
    folded: union(drawing.folded, ids),
    apart: without(drawing.apart, leaves),
  });

export const unfold =
  (ids: readonly string[]): Change =>
  (drawing) => ({ ...drawing, folded: without(drawing.folded, ids) });

/** These stand by themselves, whatever they were bunched with. */
export const setApart =
  (ids: readonly string[]): Change =>
  (drawing) => ({ ...drawing, apart: union(drawing.apart, ids) });

export const pin =
  (ids: readonly string[]): Change =>
  (drawing) => ({ ...drawing, pinned: union(drawing.pinned, ids) });

export const unpin =
  (ids: readonly string[]): Change =>
  (drawing) => ({ ...drawing, pinned: without(drawing.pinned, ids) });

/** Asks for paths from these, to these, or both; who stands at an end is drawn. */
export const asEnds =
  (ends: { from?: readonly string[]; to?: readonly string[] }): Change =>
  (drawing) => ({
    ...withDrawn(drawing, [...(ends.from ?? []), ...(ends.to ?? [])]),
    asks: 'paths',
    from: ends.from ? { ...nobody, ids: ends.from } : drawing.from,
    to: ends.to ? { ...nobody, ids: ends.to } : drawing.to,
    path: [],
  });

function union(ids: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...ids, ...more])];
}

function without(ids: readonly string[], gone: readonly string[]): string[] {
  const out = new Set(gone);
  return ids.filter((id) => !out.has(id));
}
