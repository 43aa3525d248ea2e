// Names for an invented graph, of people and bodies. They are nobody's.
import type { Chance } from './chance.ts';

const syllables =
  'ba be do fa go ha ji ka ko la le li ma me mo na ne ni no ra re ri sa se so ta te to va we ya zo'.split(
    ' ',
  );
const bodies = [
  'Trading',
  'Holding',
  'Transport',
  'Front',
  'Movement',
  'Services',
  'Mining',
  'Brothers',
  'Union',
  'Group',
];
const offices = ['Minister', 'Director', 'Governor', 'Commander', 'Prefect', 'Chief of staff'];

export function word(chance: Chance): string {
  const count = 2 + chance.below(3);
  const text = Array.from({ length: count }, () => chance.of(syllables)).join('');
  return text[0]!.toUpperCase() + text.slice(1);
}

export function nameOf(type: string, chance: Chance): string {
  if (type === 'PERSON') return `${word(chance)} ${word(chance)}`;
  if (type === 'OFFICE') return `${chance.of(offices)} of ${word(chance)}`;
  if (type === 'STATE_INSTITUTION') return `Ministry of ${word(chance)}`;
  if (type === 'PLACE') return word(chance);
  return `${word(chance)} ${chance.of(bodies)}`;
}
