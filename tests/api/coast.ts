// A small story for questions: an office-holder and a network on a coast, in four sources.
import type { FrontDoor } from '../frontDoor.ts';
import { office, organization, person, place, source, textAt, tied, valued, visitor } from './story.ts';

/** Records it, and returns the ids of the claim and the tie that it begins with. */
export async function recordCoast(door: FrontDoor): Promise<{ held: string; tie: string }> {
  const { ask } = visitor(door);
  const first = await ask('Record', {
    claims: [
      tied(
        person('ana', 'Ána Silva'),
        'HOLDS',
        office('minister', 'Minister of Fishing'),
        {
          validFrom: '2008',
          validTo: '2010',
          source: source('paper', { publishedOn: '2011', authors: ['Shaw'] }),
          quote: 'she held the ministry of fishing',
          reliability: 'B',
          credibility: 'PROBABLY_TRUE',
        },
        { role: 'acting' },
      ),
      valued({ id: 'ana' }, 'country', 'GW'),
      valued(person('bela', 'Бела Морозов'), 'title', 'Dr', {
        source: source('book', { kind: 'RESEARCH', publishedOn: '2015', title: 'A História of Rivers' }),
      }),
    ],
  });
  door.clock.now += 1000;
  await door.record(
    tied({ id: 'ana' }, 'LEADS', organization('gang', 'The Network'), { stage: 'ALLEGED' }),
    tied(
      { id: 'ana' },
      'LEADS',
      { id: 'gang' },
      { stage: 'ALLEGED', source: source('other', { publishedOn: '2012' }) },
    ),
    valued({ id: 'gang' }, 'kind', 'criminal_network'),
    tied(organization('gang', 'The Network'), 'OPERATES_IN', place('coast', 'The Coast')),
    valued({ id: 'coast' }, 'country', 'SN'),
    tied({ id: 'bela' }, 'MEMBER_OF', { id: 'gang' }, { stage: 'STATED', stance: 'DENIES' }),
  );
  return { held: textAt(first, 'claims.0.id'), tie: textAt(first, 'claims.0.tie.id') };
}
