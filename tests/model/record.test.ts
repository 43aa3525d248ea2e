// A claim while it is written: what can be said of whom, what is wrong with it, and what the server says against it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AskError } from '../../client/model/ask.ts';
import { type Draft, draftAbout, draftFromSame } from '../../client/model/record/draft.ts';
import { type Cited, freshSource } from '../../client/model/record/cited.ts';
import { knownEnd, newEnd } from '../../client/model/record/ends.ts';
import { changed } from '../../client/model/record/fitting.ts';
import { inputOf } from '../../client/model/record/input.ts';
import { missingIn } from '../../client/model/record/missing.ts';
import { wrongIn } from '../../client/model/record/problems.ts';
import { fieldOf, refusalOf } from '../../client/model/record/refusal.ts';
import { propertiesOf, stagesOf, tiesBetween } from '../../client/model/record/relations.ts';
import { sentenceIn } from '../../client/model/record/saying.ts';
import { allEntityTypes, allProperties, allTieTypes } from '../../client/model/vocabulary.ts';
import type { EntityType } from '../../generated/client.ts';
import { draft as readBy } from '../../server/record/draft.ts';
import { handedOver, type SentClaim } from '../../server/record/inputs.ts';
import { type Problem, Problems } from '../../server/record/problems.ts';

const types = allEntityTypes.map(({ name }) => name as EntityType);
const ann = { id: 'a', type: 'PERSON', name: 'Ann' } as const;
const brigade = { id: 'b', type: 'ORGANIZATION', name: 'Brigade' } as const;
const paper: Cited = {
  known: {
    id: 's',
    kind: 'MEDIA',
    title: 'Paper',
    authors: [],
    publisher: null,
    publishedOn: '2015',
    url: null,
  },
};

const whole: Draft = {
  ...draftAbout(ann),
  other: knownEnd(brigade),
  about: { tie: 'PROTECTS', outgoing: true },
  stage: 'ALLEGED',
  source: paper,
  marking: 'CLEAR',
};

function textOf(draft: Draft): string {
  const parts = sentenceIn(draft) ?? [];
  return parts
    .map((part) =>
      typeof part === 'string' ? part : 'entity' in part ? part.entity.name : part.source.title,
    )
    .join('');
}

describe('what can be said of whom', () => {
  const isIn = (rows: 'any' | readonly string[], type: string) => rows === 'any' || rows.includes(type);

  test.each(types)('a tie is offered from %s exactly where a row of the vocabulary lets it run', (anchor) => {
    for (const other of types) {
      const offered = tiesBetween(anchor, other).map(({ tie, outgoing }) => `${tie} ${outgoing}`);
      const allowed = allTieTypes.flatMap(({ name, joins, symmetric }) => {
        const out = joins.some(({ from, to }) => isIn(from, anchor) && isIn(to, other));
        const back = joins.some(({ from, to }) => isIn(from, other) && isIn(to, anchor));
        if (symmetric) return out || back ? [`${name} true`] : [];
        return [...(out ? [`${name} true`] : []), ...(back ? [`${name} false`] : [])];
      });
      expect(offered.toSorted()).toEqual(allowed.toSorted());
    }
  });

  test('before the other end is chosen, what could join somebody is offered', () => {
    for (const anchor of types) {
      const offered = new Set(tiesBetween(anchor, null).map(({ tie, outgoing }) => `${tie} ${outgoing}`));
      const any = new Set(
        types.flatMap((other) => tiesBetween(anchor, other).map(({ tie, outgoing }) => `${tie} ${outgoing}`)),
      );
      expect(offered).toEqual(any);
    }
  });

  test.each(types)('the properties of %s are those of the vocabulary', (type) => {
    const own = allProperties.filter(({ on }) =>
      on.some((row) => isIn(row.types === 'all' ? 'any' : row.types, type)),
    );
    expect(propertiesOf(type)).toEqual(own.map(({ name }) => name));
  });

  test('what accuses nobody can be alleged, and not convicted of', () => {
    const names = (tie: 'HOLDS' | 'BRIBES') => stagesOf({ tie, outgoing: true }).map(({ name }) => name);
    expect(names('HOLDS')).toEqual(['STATED', 'ALLEGED', 'ADMITTED', 'SANCTIONED', 'DELISTED']);
    expect(names('BRIBES')).toContain('CONVICTED');
  });
});

describe('what a change does to the other fields', () => {
  test('an accusation asks for its stage anew, and what accuses nobody is stated', () => {
    const plain = changed(draftAbout(ann), { about: { tie: 'FAMILY_OF', outgoing: true } });
    expect(plain.stage).toBe('STATED');
    expect(changed(plain, { about: { tie: 'PROTECTS', outgoing: true } }).stage).toBeNull();
    expect(missingIn({ ...whole, stage: null })).toEqual([{ field: 'stage', words: 'the stage' }]);
  });

  test('the very tie is kept while it is the same, and forgotten with its ends, its type or its role', () => {
    const listed: Draft = {
      ...whole,
      about: { tie: 'SUBJECT_OF', outgoing: true },
      tieId: 't',
      episode: '2020',
      role: 'listed',
    };
    expect(changed(listed, { quote: 'so' })).toMatchObject({ tieId: 't', episode: '2020' });
    expect(changed(listed, { role: 'accused' })).toMatchObject({ tieId: null, episode: null });
    expect(changed(listed, { other: knownEnd({ ...brigade, id: 'c' }) }).tieId).toBeNull();
    expect(changed(listed, { about: { tie: 'PROTECTS', outgoing: true } })).toMatchObject({
      tieId: null,
      role: '',
    });
  });

  test('another type takes the role and the qualifiers of the one before away', () => {
    const draft = { ...whole, role: 'warns', qualifiers: [{ name: 'order', value: '1' }] };
    expect(changed(draft, { about: { tie: 'BRIBES', outgoing: true } })).toMatchObject({
      role: '',
      qualifiers: [],
    });
  });

  test('the next claim from a new source takes it as known, and says nothing yet', () => {
    const next = draftFromSame({ ...whole, source: freshSource('new', 'Letter') });
    expect(next).toMatchObject({
      about: null,
      other: null,
      marking: 'CLEAR',
      source: { known: { id: 'new', title: 'Letter' } },
    });
  });
});

describe('the rules are those of the server', () => {
  const text = fc.oneof(
    fc.constantFrom('', '2012', '2012-04', '2012-02-30', '2012~', '..', 'soon', '2011-12-31', '2013'),
    fc.string({ maxLength: 6 }),
  );
  const long = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 495, max: 505 }).map((length) => 'x'.repeat(length)),
  );

  test('whatever is typed, the page refuses what the server refuses, at the same fields', () => {
    fc.assert(
      fc.property(text, text, text, long, long, (validFrom, validTo, observedOn, role, locator) => {
        const draft: Draft = { ...whole, validFrom, validTo, observedOn, role, locator };
        const problems = new Problems();
        readBy(handedOver(inputOf(draft) as SentClaim), 'claims[0]', problems);
        const theirs = found(problems).map(({ where }) => fieldOf(where, draft));
        expect(new Set(wrongIn(draft).keys())).toEqual(new Set(theirs));
      }),
      { numRuns: 400 },
    );
  });

  test('a value in the wrong form is told as the server tells it', () => {
    const draft: Draft = {
      ...draftAbout(ann),
      about: { property: 'country' },
      value: 'Atlantis',
      source: paper,
      marking: 'CLEAR',
    };
    expect(wrongIn(draft).get('value')).toBe('"Atlantis" is no country: give ISO 3166-1 alpha-2, such as GW');
    expect(inputOf({ ...draft, value: 'Guinea-Bissau' })).toMatchObject({ property: 'country', value: 'GW' });
  });

  test('who is new must have a name and a type, and a new source a title and a kind', () => {
    expect(missingIn({ ...whole, other: newEnd('n'), source: freshSource('f') })).toEqual([
      { field: 'other.name', words: 'the name of the new entity' },
      { field: 'other', words: 'what kind of thing the new entity is' },
      { field: 'source.title', words: 'the title of the source' },
      { field: 'source', words: 'the kind of the source' },
    ]);
  });
});

describe('what the server says stands at its field', () => {
  test.each([
    ['claims[0].subject.name', 'anchor.name', 'other.name'],
    ['claims[0].tie.to.id', 'other', 'anchor'],
    ['claims[0].tie', 'about', 'about'],
    ['claims[0].tie.qualifiers[0].value', 'qualifiers.amount', 'qualifiers.amount'],
    ['claims[0].source.publishedOn', 'source.publishedOn', 'source.publishedOn'],
    ['claims[0].attributedTo.id', 'attributedTo', 'attributedTo'],
    ['record[0].marking', 'marking', 'marking'],
    ['reason', 'reason', 'reason'],
  ])('%s is about "%s", and about "%s" where the one is the object', (where, field, turned) => {
    const draft: Draft = { ...whole, qualifiers: [{ name: 'amount', value: '1' }] };
    expect(fieldOf(where, draft)).toBe(field);
    expect(fieldOf(where, { ...draft, about: { tie: 'BRIBES', outgoing: false } })).toBe(turned);
  });

  test('a refusal in one sentence finds its field, and one about none stands by itself', () => {
    const above = new AskError(
      'refused',
      'claims[0].marking: RED is above your clearance, AMBER. Nothing was recorded.',
      'FORBIDDEN',
    );
    expect(refusalOf(above, whole)).toEqual({
      fields: new Map([['marking', 'RED is above your clearance, AMBER']]),
      whole: null,
    });
    const elsewhere = new AskError('refused', 'Nothing can be recorded here.', 'FORBIDDEN');
    expect(refusalOf(elsewhere, whole)).toEqual({
      fields: new Map(),
      whole: 'Nothing can be recorded here.',
    });
  });
});

describe('the sentence follows the draft', () => {
  test('it is careful until the stage is given, and turns with the tie', () => {
    expect(textOf({ ...whole, stage: null })).toMatch(/^Paper names Ann in connection with/);
    expect(textOf(whole)).toBe('Paper alleges that Ann protects Brigade.');
    expect(textOf({ ...whole, about: { tie: 'PROTECTS', outgoing: false } })).toBe(
      'Paper alleges that Brigade protects Ann.',
    );
    expect(textOf({ ...whole, stance: 'DENIES' })).toBe('Paper denies that Ann protects Brigade.');
    expect(textOf({ ...whole, other: null, source: null })).toBe('… alleges that Ann protects …');
  });
});

function found(problems: Problems): Problem[] {
  try {
    problems.throwIfAny();
    return [];
  } catch (error) {
    return (error as { extensions: { problems: Problem[] } }).extensions.problems;
  }
}
