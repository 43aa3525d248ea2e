// What changed between two dates: in the world, or in what is known of it?
import type { ChangeAnswer, ChangeArgs, TieChange } from '../analysis/Query/change.ts';
import type { TieAnswer } from '../analysis/question.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { type Scope, within } from '../scope.ts';
import { daysOf } from '../values/partialDate.ts';
import { analysed } from './asking.ts';
import { entityOf } from './fetch.ts';
import { askedOf, scopeWithin, type TieFilter } from './filter.ts';
import { type EntitySelector, notEmpty, selected } from './selecting.ts';

interface Arguments {
  since?: string | null;
  until?: string | null;
  knownSince?: string | null;
  knownUntil?: string | null;
  of?: EntitySelector | null;
  where?: TieFilter | null;
  first?: number | null;
}

/** From when it is asked; and what was known at the two moments, which are one and the same where the world is asked about. */
interface Between {
  since: ChangeArgs['since'];
  earlier: Scope;
  later: Scope;
}

export async function change(_: unknown, args: Arguments, context: Context) {
  const where = args.where ?? {};
  const first = args.first ?? 50;
  if (first < 1 || first > 500) throw badInput(`change(first:) is ${first}. Give 1 to 500.`);
  if (where.asOf != null)
    throw badInput('change(where:) has asOf, which the dates of the change say. Leave it out.');
  const asked = askedOf(where);
  const { since, earlier, later } = await between(args, where, context);
  const { of = null } = args.of ? await selected('change', { of: args.of }, context, later) : {};
  if (args.of) notEmpty('change', 'of', args.of, of ?? []);
  const question: ChangeArgs = { since, of, first };
  const { ties, ...found } = await analysed<ChangeAnswer>(context, later, 'Query/change', asked, question);
  const changes = ({ rows, total }: { rows: TieChange[]; total: number }, scope: Scope) => ({
    changes: rows.map((row) => ({ ...row, tie: within(row.tie, scope) })),
    total,
  });
  const entities = ({ rows, total }: { rows: string[]; total: number }, scope: Scope) => ({
    entities: () => rows.map((id) => entityOf(id, context, scope)),
    total,
  });
  const terms = (rows: TieAnswer[], scope: Scope) => rows.map((tie) => within(tie, scope));
  return {
    appeared: changes(ties.appeared, later),
    ended: changes(ties.ended, earlier),
    gained: changes(ties.gained, later),
    lost: changes(ties.lost, later),
    silent: changes(ties.silent, later),
    offices: found.offices.rows.map(({ office, left, came }) => ({
      office: () => entityOf(office, context, came.length > 0 ? later : earlier),
      left: terms(left, earlier),
      came: terms(came, later),
    })),
    officesTotal: found.offices.total,
    entitiesAppeared: entities(found.entitiesAppeared, later),
    entitiesEnded: entities(found.entitiesEnded, earlier),
  };
}

// Throws BAD_USER_INPUT.
async function between(args: Arguments, where: TieFilter, context: Context): Promise<Between> {
  const { since, until, knownSince, knownUntil } = args;
  const [world, knowledge] = [since ?? until, knownSince ?? knownUntil].map((date) => date != null);
  if (world && knowledge)
    throw badInput(
      'change: since or until is given, and knownSince or knownUntil, too. Ask for a change of the world or for one of what is known.',
    );
  if (world) return inTheWorld(since, until, where, context);
  if (knowledge) return inKnowledge(knownSince, knownUntil, where, context);
  throw badInput(
    'change: no dates are given. Give since and until for the world; for what is known, knownSince, and knownUntil where that is not now.',
  );
}

async function inTheWorld(
  since: Arguments['since'],
  until: Arguments['until'],
  where: TieFilter,
  context: Context,
): Promise<Between> {
  if (since == null || until == null)
    throw badInput(
      `change(${since == null ? 'since' : 'until'}:) is not given. A period needs both since and until.`,
    );
  for (const [name, date] of Object.entries({ since, until }))
    if (date === '..') throw badInput(`change(${name}:): ".." is no date. Give a day, a month or a year.`);
  const period = { first: daysOf(since).first, last: daysOf(until).last };
  if (period.last < period.first)
    throw badInput(`change(until:) is ${until}, before since, ${since}. Give the earlier date first.`);
  const scope = await scopeWithin(where, context.viewer, context);
  return { since: period, earlier: scope, later: scope };
}

async function inKnowledge(
  knownSince: Arguments['knownSince'],
  knownUntil: Arguments['knownUntil'],
  where: TieFilter,
  context: Context,
): Promise<Between> {
  if (knownSince == null)
    throw badInput('change(knownSince:) is not given, and knownUntil is. Give the earlier moment, too.');
  if (where.asKnownOn != null)
    throw badInput(
      'change(where:) has asKnownOn, which knownSince and knownUntil say. Leave it out, or give since and until.',
    );
  const moment = Date.parse(knownSince);
  if (moment > context.now())
    throw badInput(`change(knownSince:) is ${knownSince}, which is yet to come. Give a moment that was.`);
  if (knownUntil != null && Date.parse(knownUntil) < moment)
    throw badInput(
      `change(knownUntil:) is ${knownUntil}, before knownSince, ${knownSince}. Give the earlier moment first.`,
    );
  const [earlier, later] = await Promise.all(
    [knownSince, knownUntil].map((asKnownOn) =>
      scopeWithin({ ...where, asKnownOn: asKnownOn ?? null }, context.viewer, context),
    ),
  );
  return { since: moment, earlier: earlier!, later: later! };
}
