// The schema is the user's manual: what an entity type or tie type means to whoever writes a query or a claim.
import { properties, type EntityTypeWord, type QualifierWord, type TieTypeWord } from './vocabulary.ts';
import { sentence } from './wording.ts';

/** Markdown: what an entity of this type is, its properties beside those of every entity, and its place in paths. */
export function entityManual(word: EntityTypeWord): string {
  const own = properties.flatMap(({ name, cardinality, on }) =>
    on
      .filter(({ types }) => types !== 'all' && types.includes(word.name))
      .map(({ type, unit }) => `${name} (${kindOfValue(type, unit, cardinality)})`),
  );
  return [
    word.description,
    '',
    ...(own.length > 0 ? [`- Properties beside those of every entity: ${own.join(', ')}.`] : []),
    `- Paths ${word.endsPaths ? 'end here; name the type in bridging to pass it' : 'may pass it'}.`,
    `- FollowTheMoney: ${word.followTheMoney ?? 'has no such thing'}.`,
  ].join('\n');
}

/** Markdown: what a tie of this type says and joins, whether it accuses, and what paths and claims may do with it. */
export function tieManual(word: TieTypeWord): string {
  return [
    word.description,
    '',
    ...word.joins.map(
      ({ from, to }) => `- Joins ${either(from)} ${word.symmetric ? '–' : '→'} ${either(to)}.`,
    ),
    ...(word.symmetric ? ['- Without direction: one tie, its ends in order of id.'] : []),
    `- Accuses: ${accusation(word)}`,
    `- Reads: "${example(word)}"`,
    `- Paths: ${passing(word)} Influence ${influence[word.influence]}.`,
    ...(word.why ? [`- Why: ${word.why}`] : []),
    `- Role: ${role(word)}`,
    ...word.qualifiers.map((qualifier) => `- Qualifier ${qualifierManual(qualifier)}`),
    `- FollowTheMoney: ${word.followTheMoney ?? 'has no such thing'}.`,
  ].join('\n');
}

const influence = {
  forward: 'runs along the arrow',
  backward: 'runs against the arrow',
  both: 'runs both ways',
  none: 'does not run along it',
} as const;

function either(types: 'any' | readonly string[]): string {
  return types === 'any' ? 'any entity' : types.join(', ');
}

function accusation({ accuses, accusesWhen = '' }: TieTypeWord): string {
  switch (accuses) {
    case 'never':
      return 'nobody; the stage is STATED, or ALLEGED where the source itself puts it as unproven.';
    case 'always':
      return 'yes; a claim must give its stage.';
    case 'conditional':
      return `if ${accusesWhen}; a claim must give its stage, STATED for what is lawful.`;
  }
}

function example({ name, accuses }: TieTypeWord): string {
  const stage = accuses === 'never' ? 'STATED' : 'ALLEGED';
  return sentence({ tieType: name, stage, stance: 'ASSERTS', from: 'A', to: 'B', source: 'S' });
}

function passing({ path, meets, meetsNotAt, role: { asked } }: TieTypeWord): string {
  switch (path) {
    case 'never':
      return 'never pass.';
    case 'trace':
      return 'only a trace of funding passes.';
    case 'asked':
      return `pass only when the type is asked for; ${meeting(meets, meetsNotAt)}`;
    case 'yes':
      return `pass${asked.length > 0 ? ` (${asked.join(', ')} only when the type is asked for)` : ''}; ${meeting(meets, meetsNotAt)}`;
  }
}

function meeting(meets: boolean, notAt: TieTypeWord['meetsNotAt']): string {
  if (!meets) return 'two of these do not meet at the object.';
  const except = [...(notAt?.types ?? []), ...(notAt?.kinds ?? [])].join(', ');
  return `two of these may meet at the object${except && `, but not at: ${except}`}.`;
}

function role({ role: { use, identity, values } }: TieTypeWord): string {
  if (use === 'none') return 'none.';
  const suggestions = Object.entries(values).map(([code, meaning]) => `${code} (${meaning})`);
  return (
    use +
    (identity ? ', part of its identity' : '') +
    (suggestions.length > 0 ? `; such as ${suggestions.join(', ')}.` : ', in words.')
  );
}

function qualifierManual({
  name,
  type,
  unit,
  codes,
  cardinality,
  identity,
  description,
}: QualifierWord): string {
  const form = kindOfValue(type, unit, cardinality) + (identity ? ', part of its identity' : '');
  const choices = codes ? ` One of ${Object.keys(codes).join(', ')}.` : '';
  return `${name} (${form}): ${description}${choices}`;
}

function kindOfValue(type: string, unit: string | undefined, cardinality: string): string {
  const value = type.replace('yes_no', 'yes or no') + (unit ? ` in ${unit}` : '');
  return cardinality === 'many' ? `${value}, several` : value;
}
