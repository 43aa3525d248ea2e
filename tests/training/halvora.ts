// The training case as whoever starts it has it: loaded into an empty graph, and asked by its questions' names.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { seed } from '../../server/seeding.ts';
import type { Settings } from '../../server/settings.ts';
import { type FrontDoor, frontDoor } from '../frontDoor.ts';
import { questionsIn } from '../questions.ts';

const questions = questionsIn(`${import.meta.dirname}/questions`);

export interface Evidence {
  sources: number;
  claims: number;
  denials: number;
  grade: string | null;
  stages: string[];
  contested: boolean;
  cleared: boolean;
}

export interface Tie {
  type: string;
  from: { id: string; name: string };
  to: { id: string; name: string };
  validFrom: string | null;
  evidence: Evidence;
}

export interface Halvora {
  readonly door: FrontDoor;
  readonly settings: Settings;
  ask<T>(question: string, variables?: object, clearance?: string): Promise<T>;
  /** The ties that are chosen, as "From TYPE To" with what they amount to. */
  ties(where: object, clearance?: string): Promise<Tie[]>;
}

/** Registers the hooks: each file loads the case once. */
export function halvora(): Halvora {
  let door: FrontDoor | undefined;
  const home = mkdtempSync(join(tmpdir(), 'claimgraph-training-'));
  const settings: Settings = {
    port: 0,
    host: '127.0.0.1',
    home,
    downloads: join(home, 'downloads'),
    training: true,
    neo4j: undefined,
  };
  beforeAll(async () => {
    door = await frontDoor();
    await seed(door.store, settings, () => undefined);
  });
  afterAll(async () => {
    await door?.close();
    rmSync(home, { recursive: true, force: true });
  });
  const here = () => {
    if (!door) throw new Error('Ask inside a test: the case is loaded before all of them.');
    return door;
  };
  const ask: Halvora['ask'] = async <T>(question: string, variables = {}, clearance = 'RED') => {
    const { data, errors } = await here().ask<Record<string, T>>(questions[question] ?? '', variables, {
      'claimgraph-clearance': clearance,
    });
    if (!data || errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
    return Object.values(data)[0] as T;
  };
  return {
    get door() {
      return here();
    },
    settings,
    ask,
    ties: async (where, clearance) => {
      const { edges } = await ask<{ edges: { node: Tie }[] }>('Ties', { where }, clearance);
      return edges.map(({ node }) => node);
    },
  };
}

/** "Ridge Brigade CONTROLS Gate Pass". */
export function inWords({ from, type, to }: Tie): string {
  return `${from.name} ${type} ${to.name}`;
}
