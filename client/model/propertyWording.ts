/** How a claim about a property reads. */
import { marks } from './parts.ts';
import type { Said } from './wording.ts';
import { plain, propertyLabel, stage as stageWord, valueType } from './vocabulary.ts';
import { valueWords } from './values.ts';

/** One sentence with its full stop; signs stand in it for subject and source. */
export function propertySentence({ property, value, stance, stage, subject }: Said): string {
  const label = propertyLabel(property ?? 'property');
  const words = valueWords(property ?? '', value ?? '', subject.type).replace(/\.$/, '');
  const clause =
    property === 'name' || property === 'otherName'
      ? `${marks.from} is called “${words}”`
      : `the ${label} of ${marks.from} is ${words}`;
  if (stance === 'DENIES') return `${marks.source} denies that ${clause}.`;
  if (stance === 'QUESTIONS') return `${marks.source} doubts that ${clause}.`;
  if (stance === 'WITHDRAWN') return `${marks.source} has taken back that ${clause}.`;
  const says = stage === 'ALLEGED' ? 'alleges' : 'says';
  if (property === 'summary') return `What ${marks.source} ${says} of ${marks.from}, summed up: ${words}.`;
  if (stage === 'ALLEGED') return `${marks.source} alleges: ${clause}.`;
  if (stage !== 'STATED')
    return `${marks.source} states, as ${stageWord(stage)?.label ?? plain(stage)}: ${clause}.`;
  // A source seldom says that somebody has a name: it uses it.
  if (property === 'name' && (value === subject.name || value === subject.id))
    return `${marks.source} names ${marks.from}.`;
  if (property === 'name' || property === 'otherName')
    return `${marks.source} calls ${marks.from} “${words}”.`;
  if (valueType(property ?? '', subject.type) === 'text')
    return `${marks.source} gives the ${label} of ${marks.from} as ${words}.`;
  return `${marks.source} states: ${clause}.`;
}
