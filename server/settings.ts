// What can be set from outside: environment variables and the flags of `npm start`, each with a clear error.
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { StartFailure } from './failure.ts';

export interface Settings {
  /** 0: any that is free. */
  port: number;
  host: string;
  /** A folder, absolute: the embedded database, and what was loaded. */
  home: string;
  /** A folder, absolute: what the embedded database is made of. */
  downloads: string;
  /** Whether it is the training case that is opened: fiction, in a home of its own. */
  training: boolean;
  /** The database that the user runs; undefined: the embedded one. */
  neo4j: { uri: string; username: string; password: string; database: string } | undefined;
}

type Environment = Record<string, string | undefined>;

const project = join(import.meta.dirname, '..');
const uriSchemes = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

// An empty variable is an unset one: shells and compose files cannot always leave one out.
const given = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const environment = z.object({
  PORT: given(
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port <= 65_535)
      .default(4000),
  ),
  HOST: given(
    z
      .string()
      .regex(/^([\w.-]+|[\da-f:.]*:[\da-f:.]*)$/i)
      .default('127.0.0.1'),
  ),
  CLAIMGRAPH_HOME: given(z.string().refine(isFolderOrFree).default(join(project, '.claimgraph'))),
  NEO4J_URI: given(z.string().refine(isNeo4jUri).optional()),
  NEO4J_USERNAME: given(z.string().default('neo4j')),
  NEO4J_PASSWORD: given(z.string().optional()),
  NEO4J_DATABASE: given(
    z
      .string()
      .regex(/^[a-z][\w.-]{2,62}$/i)
      .default('neo4j'),
  ),
});

type Name = keyof z.infer<typeof environment>;

const rules: Record<Name, string> = {
  PORT: 'a whole number from 0 to 65535 (0: any that is free), for instance PORT=4001',
  HOST: 'the name or address to listen at, without http:// and without a port, for instance HOST=127.0.0.1',
  CLAIMGRAPH_HOME: 'a folder that exists or can be made, for instance CLAIMGRAPH_HOME=.claimgraph',
  NEO4J_URI: `${uriSchemes.join('://, ')}:// with a host, for instance NEO4J_URI=bolt://localhost:7687; who logs in goes into NEO4J_USERNAME and NEO4J_PASSWORD`,
  NEO4J_USERNAME: 'who logs in, for instance NEO4J_USERNAME=neo4j',
  NEO4J_PASSWORD: 'the password at NEO4J_URI',
  NEO4J_DATABASE:
    "a database's name: 3 to 63 letters, digits, dots or dashes, a letter first, for instance NEO4J_DATABASE=neo4j",
};

/**
 * The settings of this environment; for training, whose home lies in the other and shares its downloads, if that is said.
 * Throws a StartFailure that names every variable that is not as it must be.
 */
export function readSettings(training = false, from: Environment = process.env): Settings {
  const read = environment.safeParse(from);
  if (!read.success) {
    const wrong = [...new Set(read.error.issues.map(({ path }) => path[0] as Name))];
    throw new StartFailure(
      wrong.map((name) => `${name} is ${shown(name, from[name])}: it must be ${rules[name]}.`).join('\n'),
      ['set it anew, or unset it for what is usual'],
    );
  }
  const { PORT, HOST, CLAIMGRAPH_HOME, NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } =
    read.data;
  if (NEO4J_URI !== undefined && NEO4J_PASSWORD === undefined) {
    throw new StartFailure(`NEO4J_URI is "${NEO4J_URI}", and NEO4J_PASSWORD is not set.`, [
      'set NEO4J_PASSWORD to the password there (and NEO4J_USERNAME, if it is not neo4j)',
      'or unset NEO4J_URI, for the database that Claimgraph brings itself',
    ]);
  }
  // npm changes into the project's folder; what the user typed is seen from where they were.
  const home = resolve(from['INIT_CWD'] ?? '.', CLAIMGRAPH_HOME);
  return {
    port: PORT,
    host: HOST,
    home: training ? join(home, 'training') : home,
    downloads: join(home, 'downloads'),
    training,
    neo4j:
      NEO4J_URI === undefined
        ? undefined
        : {
            uri: NEO4J_URI,
            username: NEO4J_USERNAME,
            password: NEO4J_PASSWORD ?? '',
            database: NEO4J_DATABASE,
          },
  };
}

const flags: Record<string, string> = {
  '--empty': 'open an empty graph, without the seed',
  '--training': 'open the training case, which is fiction, in a database of its own',
};

/** The flags of `npm start`. Throws a StartFailure for one that there is not, and for two that do not go together. */
export function readFlags(given: readonly string[]): { empty: boolean; training: boolean } {
  const unknown = given.find((flag) => !(flag in flags));
  if (unknown !== undefined) {
    throw new StartFailure(`npm start has no option "${unknown}".`, [
      ...Object.entries(flags).map(([flag, use]) => `there is: npm start -- ${flag}   (${use})`),
      'everything else is set by environment variables: README.md lists them',
    ]);
  }
  const [empty, training] = [given.includes('--empty'), given.includes('--training')];
  if (empty && training) {
    throw new StartFailure('--training opens a case to learn from, and --empty a graph that holds nothing.', [
      'leave out one of the two',
    ]);
  }
  return { empty, training };
}

function isNeo4jUri(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username } = new URL(text);
  return uriSchemes.includes(protocol.slice(0, -1)) && hostname !== '' && username === '';
}

function isFolderOrFree(path: string): boolean {
  const absolute = resolve(process.env['INIT_CWD'] ?? '.', path);
  return !existsSync(absolute) || statSync(absolute).isDirectory();
}

// Nobody's password on a screen: neither the variable's nor one that was put into the address.
function shown(name: Name, value: string | undefined): string {
  if (name === 'NEO4J_PASSWORD') return 'not right';
  return value === undefined ? 'not set' : `"${value.replace(/\/\/[^@/]*@/, '//…@')}"`;
}
