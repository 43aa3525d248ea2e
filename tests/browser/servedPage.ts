// The page as its readers get it: built, and served with a graph that holds the story.
import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { serve } from '../../server/http.ts';
import { buildPage, pageFolder } from '../../server/page.ts';
import { trainingFolder } from '../../seed/main.ts';
import { loadFrom } from '../../server/seeding.ts';
import { type FrontDoor, frontDoor } from '../frontDoor.ts';
import type { SentClaim } from '../../server/record/inputs.ts';
import { nexus } from './nexus.ts';
import { claims } from './story.ts';

const [retraction, tieOf, same, notSame] = ['retractClaims', 'tieOf', 'recordSame', 'retractSame'].map(
  (name) => readFileSync(`${import.meta.dirname}/${name}.graphql`, 'utf8'),
) as [string, string, string, string];

export interface ServedPage {
  url: string;
  /** Addresses of pages whose ids are made by the server: the claim that the person led the brigade, and its tie. */
  paths: { claim: string; tie: string };
  /** Records a claim and retracts it. */
  recordAndRetract: (claim: SentClaim, reason: string) => Promise<void>;
  /** While it runs, the one whom a claim is about is decided to be one with somebody else. */
  whileSame: (claim: SentClaim, entity: string, reason: string, look: () => Promise<void>) => Promise<void>;
  /** The server goes away; its address stays the same. */
  stop: () => Promise<void>;
  /** @param host from which address it is reached; what is not this machine's own may see less */
  start: (host?: string) => Promise<void>;
  close: () => Promise<void>;
}

export interface Serving {
  /** The same story in a graph that is fiction. */
  fictional?: boolean;
  /** What is told beside the story. */
  also?: readonly SentClaim[];
  /** The training case in place of the story; `paths` then lead nowhere. */
  training?: boolean;
}

export async function servePage({
  fictional = false,
  also = [],
  training = false,
}: Serving = {}): Promise<ServedPage> {
  await buildPage(() => undefined);
  const door = await frontDoor({ clientFolder: pageFolder });
  const { url, store } = door;
  if (fictional || training) await store.write((writing) => writing.read('seeding/fictional'));
  const paths = training ? await toldTheCase(door) : await toldTheStory(door, also);
  let { served } = door;
  return {
    url,
    paths,
    recordAndRetract: async (claim, reason) => {
      const recorded = await door.record(claim);
      const { errors } = await door.ask(retraction, { ids: recorded.map(({ id }) => id), reason });
      if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
    },
    whileSame: async (claim, entity, reason, look) => {
      const [recorded] = await door.record(claim);
      const entities = [entity, claim.subject.id];
      const { data } = await door.ask<{ recordSame: { id: string } }>(same, { entities, reason });
      try {
        await look();
      } finally {
        await door.ask(notSame, { id: data?.recordSame.id });
        await door.ask(retraction, { ids: [recorded!.id], reason });
      }
    },
    stop: () => served.close(),
    start: async (host = '127.0.0.1') => {
      const log = pino({ level: 'silent' });
      const port = Number(new URL(url).port);
      served = await serve({ store, host, port, clientFolder: pageFolder, log });
    },
    close: async () => {
      await served.close();
      await store.close();
    },
  };
}

async function toldTheStory(door: FrontDoor, also: readonly SentClaim[]): Promise<ServedPage['paths']> {
  const recorded = await door.record(...claims, ...nexus, ...also);
  const claim = recorded[claims.findIndex(({ locator }) => locator === 'lines 41–44, note 7')]?.id ?? '';
  const { data } = await door.ask<{ node: { tie: { id: string } } }>(tieOf, { claim });
  return { claim: `/claim/${claim}`, tie: `/tie/${data?.node.tie.id}` };
}

async function toldTheCase({ store }: FrontDoor): Promise<ServedPage['paths']> {
  await loadFrom(store, trainingFolder, true, () => undefined);
  return { claim: '/', tie: '/' };
}
