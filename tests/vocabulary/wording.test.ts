import { describe, expect, test } from 'vitest';
import { fill } from '../../server/vocabulary/fill.ts';
import { stages, tieTypes } from '../../server/vocabulary/vocabulary.ts';
import { sentence, type Wording } from '../../server/vocabulary/wording.ts';

const bribe = { tieType: 'BRIBES', stage: 'ALLEGED', stance: 'ASSERTS', from: 'A', to: 'B', source: 'S' };

describe('a claim reads', () => {
  test.each<[Partial<Wording>, string]>([
    [{}, 'S alleges that A bribed B.'],
    [{ stage: 'MENTIONED' }, 'S names A in connection with bribing B.'],
    [{ stage: 'ADMITTED' }, 'A has said that A bribed B (S).'],
    [{ stage: 'INVESTIGATED' }, 'A was investigated for bribing B (S).'],
    [{ stage: 'CHARGED', when: '2019-06' }, 'In June 2019, A was charged with bribing B (S).'],
    [{ stage: 'CONVICTED', when: '2020-02-03' }, 'On 3 February 2020, A was convicted of bribing B (S).'],
    [{ stage: 'ACQUITTED' }, 'A was acquitted of bribing B (S); the accusation does not stand.'],
    [
      { stage: 'ACQUITTED', stance: 'DENIES' },
      'A was acquitted of bribing B (S); the accusation does not stand.',
    ],
    [
      { stage: 'DISCONTINUED' },
      'The proceeding against A for bribing B was discontinued (S); the accusation does not stand.',
    ],
    [{ stage: 'PARDONED' }, 'A was convicted of bribing B and pardoned (S).'],
    [
      { stage: 'SANCTIONED' },
      'A was listed, alleged to have bribed B (S); a listing is no finding of guilt.',
    ],
    [{ stage: 'DELISTED' }, 'A was delisted; the listing had alleged A to have bribed B (S).'],
    [{ stance: 'DENIES' }, 'S denies that A bribed B.'],
    [{ stance: 'DENIES', reply: true }, 'S replies, denying that A bribed B.'],
    [{ stance: 'DENIES', stage: 'CHARGED' }, 'S denies that A was charged with bribing B.'],
    [{ stance: 'QUESTIONS' }, 'S doubts that A bribed B.'],
    [{ stance: 'WITHDRAWN' }, 'S has taken back that A bribed B.'],
    [{ tieType: 'OWNS', stage: 'STATED' }, 'S states: A owns B.'],
    [{ tieType: 'OWNS', stage: 'ALLEGED' }, 'S alleges: A owns B.'],
    [
      { tieType: 'OWNS', stage: 'STATED', qualifiers: [{ name: 'share', value: '40 %' }] },
      'S states: A owns 40 % of B.',
    ],
    [{ tieType: 'FAMILY_OF', stage: 'STATED', role: 'sister' }, 'S states: A is B’s sister.'],
    [{ tieType: 'FAMILY_OF', stage: 'STATED' }, 'S states: A and B are family.'],
    [{ tieType: 'ALLIED_WITH' }, 'S alleges that A and B act together.'],
    [
      { tieType: 'COLLUDES_WITH', stage: 'CONVICTED', role: 'fraud' },
      'A was convicted of conspiring with B in fraud (S).',
    ],
    [{ tieType: 'FACILITATES', role: 'launders' }, 'S alleges that A launders money for B.'],
    [
      { tieType: 'FACILITATES', role: 'launders', stage: 'CONVICTED' },
      'A was convicted of laundering money for B (S).',
    ],
    [{ tieType: 'TAXES', stage: 'CONVICTED' }, 'A was convicted of extorting B (S).'],
    [
      { tieType: 'CAPTURES', stage: 'CONVICTED' },
      'A was convicted of an offence in connection with the capture of B (S).',
    ],
    [{ tieType: 'PROCEEDS_OF', stage: 'CONVICTED' }, 'A was confiscated as proceeds of B (S).'],
    [
      {
        tieType: 'TOWARDS_AUTHORITY',
        stage: 'STATED',
        role: 'PARASITIC',
        qualifiers: [{ name: 'scheme', value: 'X 2008' }],
      },
      'S classes A as parasitic towards B (scheme: X 2008).',
    ],
    [{ tieType: 'POSTURE_TOWARDS', stage: 'STATED', role: 'EVADER' }, 'S classes A as an evader towards B.'],
    [
      { tieType: 'STOPS_AT', stage: 'STATED', qualifiers: [{ name: 'order', value: '3' }] },
      'S states: A passes B, stop 3.',
    ],
    [{ tieType: 'HOLDS', stage: 'STATED', role: 'removed' }, 'S states: A was removed from B.'],
    [{ tieType: 'DECIDES', stage: 'STATED', role: 'discontinues' }, 'S states: A discontinued B.'],
    [
      {
        tieType: 'SUBJECT_OF',
        stage: 'CONVICTED',
        qualifiers: [
          { name: 'offence', value: 'bribery' },
          { name: 'date', value: '2020-02' },
          { name: 'final', value: 'no' },
          { name: 'inAbsentia', value: 'yes' },
        ],
      },
      'In February 2020, A was convicted in B of bribery in absentia (S); not final, an appeal is open.',
    ],
    [
      { tieType: 'SUBJECT_OF', stage: 'SANCTIONED' },
      'A was listed under B (S); a listing is no finding of guilt.',
    ],
  ])('%o: %s', (claim, expected) => {
    expect(sentence({ ...bribe, ...claim })).toBe(expected);
  });
});

describe('a sentence', () => {
  test('can be made of every tie type, stage, stance and role', () => {
    for (const { name: tieType, role } of tieTypes) {
      for (const { name: stage } of stages) {
        for (const stance of ['ASSERTS', 'DENIES', 'QUESTIONS', 'WITHDRAWN']) {
          for (const one of [null, 'of its own words', ...Object.keys(role.values)]) {
            const text = sentence({ ...bribe, tieType, stage, stance, role: one });
            expect(text).toMatch(/^[A-Z][^{}[\]|]*\.$/);
            expect(text).not.toMatch(/ {2}| ,|undefined|null/);
          }
        }
      }
    }
  });

  test('never says of an accusing tie what no stage has shown', () => {
    const accusing = tieTypes.filter(({ accuses }) => accuses !== 'never');
    for (const { name: tieType } of accusing) {
      for (const { name: stage } of stages) {
        const text = sentence({ ...bribe, tieType, stage, from: 'Alfa', to: 'Bravo', source: 'the Source' });
        expect(text, `${tieType} ${stage}`).toMatch(/the Source/);
      }
      const allegation = sentence({ ...bribe, tieType, from: 'Alfa', to: 'Bravo' });
      expect(allegation, tieType).toMatch(/^S alleges that /);
    }
  });

  test('keeps names as they are, whatever signs they hold', () => {
    expect(sentence({ ...bribe, from: 'A [x|y] {B}', to: '$& {S}' })).toBe(
      'S alleges that A [x|y] {B} bribed $& {S}.',
    );
  });

  test('cannot be made of a word that the vocabulary does not have', () => {
    expect(() => sentence({ ...bribe, tieType: 'LIKES' })).toThrow('no tie type LIKES');
    expect(() => sentence({ ...bribe, stage: 'RUMOURED' })).toThrow('no stage RUMOURED');
  });
});

describe('a template', () => {
  test('takes the first alternative whose values are known, or none', () => {
    expect(fill('{A}[ is {x}| was {y}] here', { A: 'a', y: 'b' })).toBe('a was b here');
    expect(fill('{A}[ is {x}| was {y}] here', { A: 'a' })).toBe('a here');
  });

  test('that needs a missing value says which', () => {
    expect(() => fill('{A} owns {share}', { A: 'a' })).toThrow('needs a value for {share}');
  });
});
