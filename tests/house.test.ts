// The rules of the house, as far as a test can hold them.
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isEnumType, isInputObjectType, specifiedDirectives } from 'graphql';
import { describe, expect, test } from 'vitest';
import {
  algorithms,
  answered,
  answerOf,
  built,
  derived,
  isAnswerTo,
  shared,
  typesWithFields,
} from './house/coordinates.ts';
import { files, filesIn, root, textOf, written } from './house/files.ts';
import { isCypher, isGraphQL, stringsIn } from './house/prose.ts';

const programs = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const ours = (...folders: string[]) =>
  programs.filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)));

describe('every field is answered by one thing, at its coordinate', () => {
  test.each(answered())('%s has an answer', (coordinate) => {
    expect(
      answerOf(coordinate) ?? derived[coordinate],
      `${coordinate} needs cypher/${coordinate.replace('.', '/')}.cypher or server/analysis/${coordinate.replace('.', '/')}.ts`,
    ).toBeTruthy();
  });

  test('what is said to follow from its row is a field, and has nothing at its coordinate', () => {
    for (const coordinate of Object.keys(derived)) {
      expect(answered()).toContain(coordinate);
      const [type = '', field = ''] = coordinate.split('.');
      expect(filesIn(`cypher/${type}`).filter((file) => isAnswerTo(file, type, field))).toEqual([]);
    }
  });

  test.each([
    ['cypher', shared.cypher],
    ['server/analysis', shared.analysis],
  ])('nothing else lies in the folders of %s that are named after types', (folder, sharedFolders) => {
    const inFolders = filesIn(folder).filter((file) => file.slice(folder.length + 1).includes('/'));
    const strangers = inFolders.filter((file) => {
      const type = file.slice(folder.length + 1).split('/')[0] ?? '';
      if (sharedFolders.includes(type)) return false;
      // The lock that every write takes, and what it leaves for the reader.
      if (file === 'cypher/Mutation/lock.cypher' || file === 'cypher/Mutation/changed.cypher') return false;
      const fields = Object.keys(
        typesWithFields()
          .find(({ name }) => name === type)
          ?.getFields() ?? {},
      );
      return !fields.some((field) => isAnswerTo(file, type, field));
    });
    expect(strangers).toEqual([]);
  });

  test('no statement lies there that nobody asks', () => {
    const text = ours('server', 'commands').map(textOf).join('\n');
    const idle = filesIn('cypher', '.cypher')
      .map((file) => file.slice('cypher/'.length, -'.cypher'.length))
      .filter((name) => !name.startsWith('setup/') && !text.includes(`'${name}'`));
    expect(idle).toEqual([]);
  });

  const ofAlgorithms = algorithms.map((folder) => `server/analysis/${folder}/`);

  test.each(
    filesIn('server/analysis', '.ts').filter(
      (file) => file.split('/').length > 3 && !ofAlgorithms.some((folder) => file.startsWith(folder)),
    ),
  )('%s exports a default function', async (file) => {
    const module = (await import(pathToFileURL(`${root}/${file}`).href)) as { default?: unknown };
    expect(module.default).toBeTypeOf('function');
  });
});

describe('each language and each library has its place', () => {
  test('only server/ask.ts knows the driver of Neo4j', () => {
    const knowing = ours('server', 'seed', 'client', 'commands').filter((file) =>
      /['"]neo4j-driver/.test(textOf(file)),
    );
    expect(knowing).toEqual(['server/ask.ts']);
  });

  test('the model of the client knows no framework and no page', () => {
    for (const file of filesIn('client/model')) {
      const code = textOf(file)
        .replace(/^\s*\/\/.*$/gm, '')
        .replace(/\/\*[\s\S]*?\*\//g, '');
      expect(code, file).not.toMatch(/from ['"](preact|react|@preact\/signals['"]|@ark-ui)/);
      expect(code, file).not.toMatch(/\.\.\/view\/|\.tsx['"]/);
      expect(code, file).not.toMatch(
        /(?<!\.)\b(document|window|localStorage|sessionStorage|navigator|location|history)\.\w|\bHTML\w*Element\b/,
      );
    }
  });

  test('the server does not reach into the client, nor the client into more of the server than its words and the forms of its values', () => {
    for (const file of ours('server')) expect(textOf(file), file).not.toMatch(/from ['"][./]+\/client\//);
    for (const file of ours('client'))
      expect(textOf(file), file).not.toMatch(/from ['"][./]+\/server\/(?!(vocabulary|values)\/)/);
  });

  test('no Cypher and no GraphQL stands in strings', () => {
    const speaking = ours('server', 'seed', 'client', 'commands').flatMap((file) =>
      stringsIn(textOf(file))
        .filter((string) => isCypher(string) || isGraphQL(string))
        .map((string) => `${file}: ${string.slice(0, 80)}`),
    );
    expect(speaking).toEqual([]);
  });

  test('the rule against other languages in strings would notice them', () => {
    const [cypher, graphql] = stringsIn(
      'const a = `MATCH (c:Claim) RETURN c`; const b = "query { node(id: 1) { id } }";',
    );
    expect(isCypher(cypher ?? '')).toBe(true);
    expect(isGraphQL(graphql ?? '')).toBe(true);
    expect(isCypher('There is no match (see below)')).toBe(false);
    expect(isGraphQL('{A} is {role} of {B}')).toBe(false);
  });
});

describe('nothing is read above the clearance', () => {
  // It finds only what its caller sent: a claim by all that it says.
  const tellsWhatWasSent = ['cypher/Mutation/recordClaims/2-recorded.cypher'];
  const seesAll = ['fuse', 'projection', 'setup'].map((folder) => `cypher/${folder}/`);
  const bound = filesIn('cypher', '.cypher').filter(
    (file) => !seesAll.some((folder) => file.startsWith(folder)),
  );

  test.each(bound)('%s keeps to $clearance, or tells nothing', (file) => {
    const text = textOf(file).replace(/^\s*\/\/.*$/gm, '');
    const told = /\bRETURN\b([\s\S]*)$/.exec(text)?.[1] ?? '';
    const onlyParameters = told.split(',').every((part) => /^\s*(row\.\w+ AS \w+\s*)?$/.test(part));
    const onlyGraph = [...text.matchAll(/\(\w*:(\w+)/g)].every(([, label]) => label === 'Graph');
    expect(
      text.includes('$clearance') || onlyParameters || onlyGraph || tellsWhatWasSent.includes(file),
    ).toBe(true);
  });

  test('only fusing reads the number of claims or the evidence of a clearance without naming it', () => {
    for (const file of bound)
      expect(textOf(file), file).not.toMatch(/\b(evidence|claims|name|stages|contested)\[[0-4]\]/);
  });
});

test.each(filesIn('cypher', '.cypher').filter((file) => !file.startsWith('cypher/setup/')))(
  '%s is planned once: whatever it is given but the clearance stands in one map',
  (file) => {
    const parameters = [...textOf(file).matchAll(/\$(\w+)\b(?!\()/g)].map(([, name]) => name);
    expect(new Set([...parameters, 'clearance', 'given'])).toEqual(new Set(['clearance', 'given']));
  },
);

describe('everything in the schema is described', () => {
  const lines: [coordinate: string, description: string | null | undefined][] = [];
  for (const type of Object.values(built.getTypeMap())) {
    if (type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name))
      continue;
    lines.push([type.name, type.description]);
    if (isEnumType(type))
      for (const value of type.getValues()) lines.push([`${type.name}.${value.name}`, value.description]);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        lines.push([`${type.name}.${field.name}`, field.description]);
  }
  for (const type of typesWithFields())
    for (const [name, field] of Object.entries(type.getFields())) {
      lines.push([`${type.name}.${name}`, field.description]);
      for (const argument of field.args)
        lines.push([`${type.name}.${name}(${argument.name}:)`, argument.description]);
    }
  const specified = new Set(specifiedDirectives.map(({ name }) => name));
  for (const directive of built.getDirectives())
    if (!specified.has(directive.name)) lines.push([`@${directive.name}`, directive.description]);

  test('types, fields, arguments, values and input fields, each in a sentence', () => {
    expect(lines.length).toBeGreaterThan(400);
    expect(lines.filter(([, description]) => !description?.trim()).map(([coordinate]) => coordinate)).toEqual(
      [],
    );
  });
});

describe('a file is one idea, and its name says which', () => {
  test.each([
    ['.ts', 250],
    ['.tsx', 250],
    ['.mjs', 250],
    ['.css', 250],
    ['.cypher', 60],
  ])('no %s file is longer than %i lines', (ending, most) => {
    const long = files.filter((file) => file.endsWith(ending) && textOf(file).split('\n').length - 1 > most);
    expect(long).toEqual([]);
  });

  test('no file or folder is named utils, helpers, common, types, misc or index', () => {
    const empty = /^(utils?|helpers?|common|types?|misc|index)$/i;
    const parts = files
      .filter((file) => file !== 'client/index.html')
      .flatMap((file) => [...dirname(file).split('/'), basename(file).split('.')[0] ?? '']);
    expect([...new Set(parts)].filter((part) => empty.test(part))).toEqual([]);
  });

  test('every program begins with the question that it answers, or why it is there', () => {
    const silent = ours('server', 'client', 'commands', 'seed').filter(
      (file) => !/^(#!.*\n)?(\/\/|\/\*)/.test(textOf(file)),
    );
    expect(silent).toEqual([]);
  });
});

describe('the text speaks of the project alone', () => {
  const here = 'tests/house.test.ts';

  test('nothing is left to be done later', () => {
    expect(written.filter((file) => file !== here && /\b(TODO|FIXME|XXX|HACK)\b/.test(textOf(file)))).toEqual(
      [],
    );
  });

  test('no path of a machine and no address of a registry stands in it', () => {
    const machine =
      /(^|[\s'"`(=])\/(work|root|home|Users|tmp\/\w)[/\w]|[A-Z]:\\\\|registry\.(npmjs|yarnpkg)|localhost:4873|\/artifactory\//;
    const telling = files.filter((file) => file !== here && machine.test(textOf(file)));
    expect(telling).toEqual([]);
  });

  test('the lock file names packages and no registry', () => {
    expect(textOf('package-lock.json')).not.toMatch(/"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/);
  });

  test('what lies beside the project is mentioned in tests alone', () => {
    expect(written.filter((file) => !file.startsWith('tests/') && /\bshared\//.test(textOf(file)))).toEqual(
      [],
    );
  });
});
