import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, isEnumType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import * as scales from '../../server/vocabulary/scales.ts';
import {
  canJoin,
  entityTypes,
  illicitKinds,
  properties,
  property,
  sourceKinds,
  stages,
  tieTypes,
} from '../../server/vocabulary/vocabulary.ts';

const contract = join(import.meta.dirname, '../../../shared/contract.graphql');
const names = (words: readonly { name: string }[]) => words.map(({ name }) => name);

describe('the vocabulary', () => {
  test('has 17 entity types, and every word a description that ends as a sentence', () => {
    expect(entityTypes).toHaveLength(17);
    for (const word of [...entityTypes, ...tieTypes, ...properties, ...stages, ...sourceKinds]) {
      expect(word.description, word.name).toMatch(/\.$/);
      expect(word.description.split(/\.\s/).length, word.name).toBeLessThanOrEqual(3);
    }
  });

  test.skipIf(!existsSync(contract))('has the names of the contract, stages and scales in its order', () => {
    const schema = buildASTSchema(parse(readFileSync(contract, 'utf8')));
    const inContract = (name: string) => {
      const type = schema.getType(name);
      return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    };
    expect(names(stages)).toEqual(inContract('LegalStage'));
    expect(names(scales.markings)).toEqual(inContract('Marking'));
    expect(names(scales.reliabilities)).toEqual(inContract('Reliability'));
    expect(names(scales.credibilities)).toEqual(inContract('Credibility'));
    expect(names(scales.gradeBands)).toEqual(inContract('GradeBand'));
    expect(names(scales.stances)).toEqual(inContract('Stance'));
    expect(names(sourceKinds)).toEqual(inContract('SourceKind'));
    expect(names(entityTypes)).toEqual(inContract('EntityType').toSorted());
    expect(names(tieTypes)).toEqual(inContract('TieType').toSorted());
  });

  test('lets exactly seven tie types go without direction', () => {
    expect(names(tieTypes.filter(({ symmetric }) => symmetric))).toEqual(
      [
        'FAMILY_OF',
        'ASSOCIATE_OF',
        'ALLIED_WITH',
        'RIVAL_OF',
        'COLLUDES_WITH',
        'COOPERATES_WITH',
        'CONTRACTS_WITH',
      ].toSorted(),
    );
  });

  test('makes role, scheme and order part of the identity of exactly the ties that need it', () => {
    expect(names(tieTypes.filter(({ role }) => role.identity))).toEqual(
      [
        'TOWARDS_AUTHORITY',
        'POSTURE_TOWARDS',
        'SUBJECT_OF',
        'DECIDES',
        'SUPPORTS',
        'BRIBES',
        'COLLUDES_WITH',
      ].toSorted(),
    );
    const identifying = tieTypes.flatMap(({ name, qualifiers }) =>
      qualifiers.filter(({ identity }) => identity).map((qualifier) => `${name}.${qualifier.name}`),
    );
    expect(identifying).toEqual(['POSTURE_TOWARDS.scheme', 'STOPS_AT.order', 'TOWARDS_AUTHORITY.scheme']);
  });

  test('ends paths where being there ties nobody to anybody', () => {
    expect(names(entityTypes.filter(({ endsPaths }) => endsPaths))).toEqual([
      'ACTIVITY',
      'COMMODITY',
      'EVENT',
      'FINDING',
      'INSTRUMENT',
      'MARKET',
      'MISSION',
      'PLACE',
    ]);
  });

  test('gives every entity type a colour of its own, by day and by night, and none of them red', () => {
    for (const shade of ['colour', 'dark'] as const) {
      expect(new Set(entityTypes.map((word) => word[shade])).size).toBe(entityTypes.length);
    }
    for (const { colour, name } of entityTypes) {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
        Number.parseInt(colour.slice(at, at + 2), 16),
      );
      expect(red > 150 && green < 90 && blue < 90, name).toBe(false);
    }
  });

  test('names the illicit kinds of organizations', () => {
    expect(illicitKinds.toSorted()).toEqual([
      'armed_group',
      'criminal_network',
      'gang',
      'mafia_style_group',
      'militia',
    ]);
  });

  test('lets a tie join what the vocabulary says, either way round where it has no direction', () => {
    expect(canJoin('BRIBES', 'PERSON', 'OFFICE')).toBe(true);
    expect(canJoin('BRIBES', 'OFFICE', 'PERSON')).toBe(false);
    expect(canJoin('CONTRACTS_WITH', 'MISSION', 'ORGANIZATION')).toBe(true);
    expect(canJoin('CONTRACTS_WITH', 'ORGANIZATION', 'MISSION')).toBe(true);
    expect(canJoin('CONTRACTS_WITH', 'MISSION', 'MISSION')).toBe(false);
    expect(canJoin('PART_OF', 'PLACE', 'ORGANIZATION')).toBe(false);
    expect(canJoin('ATTACKS', 'ORGANIZATION', 'COMMODITY')).toBe(false);
    expect(canJoin('LOCATED_IN', 'FINDING', 'PLACE')).toBe(true);
    expect(canJoin('ABOUT', 'FINDING', 'MARKET')).toBe(true);
    expect(canJoin('NO_SUCH_TYPE', 'PERSON', 'PERSON')).toBe(false);
    expect(canJoin('ABOUT', 'FINDING', 'NO_SUCH_TYPE')).toBe(false);
  });

  test('knows what a property means on each entity type', () => {
    expect(property('kind', 'ORGANIZATION')?.codes).toHaveProperty('armed_group');
    expect(property('kind', 'PLACE')?.codes).not.toHaveProperty('armed_group');
    expect(property('kind', 'COMMODITY')?.closed).toBe(false);
    expect(property('basis', 'FLOW')?.codes).toHaveProperty('ledger');
    expect(property('basis', 'PROCEEDING')?.codes).toHaveProperty('territory');
    expect(property('memberCount', 'ORGANIZATION')?.unit).toBe('persons');
    expect(property('memberCount', 'PERSON')).toBeUndefined();
    expect(property('name', 'FLOW')?.type).toBe('text');
  });

  test('takes the weaker axis as the band, and none where an axis cannot be judged', () => {
    expect(scales.bandOf('A', 'CONFIRMED')).toBe(0);
    expect(scales.bandOf('B', 'DOUBTFUL')).toBe(3);
    expect(scales.bandOf('E', 'CONFIRMED')).toBe(4);
    expect(scales.bandOf('F', 'CONFIRMED')).toBe(scales.noBand);
    expect(scales.bandOf('A', 'CANNOT_BE_JUDGED')).toBe(scales.noBand);
  });
});
