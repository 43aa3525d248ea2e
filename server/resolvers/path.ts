// The fields of a path that are told in words.
import type { PathAnswer } from '../analysis/paths/pathAnswer.ts';
import type { TieAnswer } from '../analysis/question.ts';
import type { Context } from '../context.ts';
import { type Scope, scopeAt, within } from '../scope.ts';
import { dateWords } from '../values/dateWords.ts';
import { tieNarrative, type ToldClaim } from '../vocabulary/narrative.ts';
import { rowsOf } from './asking.ts';
import { entityOf, type EntityRow } from './fetch.ts';
import { rowOfLevel } from './level.ts';
import { partsOf } from './ties.ts';

export interface PathRow {
  entities: (EntityRow | Promise<EntityRow>)[];
  ties: TieAnswer[];
}

/** A path of an answer, with its ties as they were answered. */
export function pathRow(
  path: PathAnswer,
  ties: ReadonlyMap<string, TieAnswer>,
  context: Context,
  scope: Scope,
) {
  const along = path.ties.map((id) => ties.get(id)!);
  const weakest = along[path.weakest]!;
  return within(
    {
      entities: path.entities.map((id) => entityOf(id, context, scope)),
      ties: along,
      weakest: weakest.evidence,
      weakestTie: weakest,
      commonWindow: path.commonWindow,
    },
    scope,
  );
}

interface Told {
  claims: ToldClaim[];
}

export const Path = {
  length: ({ ties }: PathRow) => ties.length,

  // One statement for all ties of all paths; the names were fetched with the paths, or are now.
  narrative: async (path: PathRow, _: unknown, context: Context) => {
    const scope = scopeAt(path, context.viewer);
    const telling = async (ties: readonly string[]) => {
      const rows = await rowsOf<Told & { tie: string }>(context, scope, 'Path/narrative', { ties });
      return new Map(rows.map(({ tie, claims }) => [tie, { claims }]));
    };
    const told = await Promise.all(
      path.ties.map(async (tie) =>
        rowOfLevel<Told>(context, scope, 'Path/narrative', null, partsOf(tie), telling, sizeOf),
      ),
    );
    // Identity may have brought in claims about other ids than the path's.
    const ids = new Set(
      told.flatMap((one) => one?.claims.flatMap(({ subject, object }) => [subject, object]) ?? []),
    );
    const entities = await Promise.all([...ids].map(async (id) => entityOf(id, context, scope)));
    const names = new Map([...ids].map((id, index) => [id, entities[index]!.name]));
    return path.ties
      .map((tie, index) =>
        tieNarrative({ type: tie.type, period: periodOf(tie) }, told[index]?.claims ?? [], names),
      )
      .join(' ');
  },
};

function sizeOf({ claims }: Told): number {
  return 1 + claims.length;
}

// "2008 to May 2012", "Since 2008", "Until 2012": as far as the sources say.
function periodOf({ validFrom, validTo }: TieAnswer): string | null {
  const from = validFrom && dateWords(validFrom);
  const to = validTo && validTo !== '..' ? dateWords(validTo) : null;
  if (from && to) return from === to ? capital(from) : `${capital(from)} to ${to}`;
  if (from) return `Since ${from}`;
  return to ? `Until ${to}` : null;
}

// "About 2012" begins a sentence.
function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
