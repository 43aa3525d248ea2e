// What stands beside Claimgraph's server: yoga as it comes, and for each question one good statement, written for it by hand.
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';
import { matchedIn, wantedIn } from '../../../server/resolvers/searchText.ts';
import { marking, stage } from '../../../server/vocabulary/codes.ts';
import { credibilities, markings } from '../../../server/vocabulary/scales.ts';
import { entityType } from '../../../server/vocabulary/vocabulary.ts';
import { file } from '../file.ts';
import { answerTo } from '../process.ts';
import { independent, type Root } from './independent.ts';

interface Hit {
  value: string | null;
  quote: string | null;
}

interface Page {
  id: string;
  roots: Root[];
  stages: (keyof typeof stage)[];
  claims: number;
  grade: string | null;
}

await answerTo(async (address) => {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  });
  const clearance = neo4j.int(marking.AMBER);
  const scales = {
    credibilities: credibilities.map(({ name }) => name),
    markings: markings.map(({ name }) => name),
  };
  const texts = new Map(
    ['entity', 'claims', 'entities', 'neighbourhood', 'search'].map((name) => [
      name,
      file(`byHand/${name}.cypher`),
    ]),
  );
  const rows = async (name: string, parameters: object): Promise<unknown[]> => {
    const session = driver.session({ defaultAccessMode: 'READ' });
    try {
      const { records } = await session.run(texts.get(name)!, { clearance, ...parameters });
      return records.map((record) => record.get(0) as unknown);
    } finally {
      await session.close();
    }
  };
  const one = async (name: string, parameters: object) => (await rows(name, parameters))[0];
  const yoga = createYoga({
    logging: false,
    schema: makeExecutableSchema({
      typeDefs: file('byHand/schema.graphql'),
      resolvers: {
        Query: {
          entity: (_: unknown, { id }: { id: string }) => one('entity', { id }),
          claims: (_: unknown, { where }: { where: { sources: string[] } }) =>
            one('claims', { sources: where.sources, ...scales }),
          entities: async (_: unknown, { where }: { where: { types: string[] } }) => {
            const labels = where.types.map((type) => entityType(type)?.label);
            const page = (await rows('entities', { labels })) as Page[];
            return { edges: page.map((row) => ({ node: { ...row, evidence: evidenceOf(row) } })) };
          },
          neighbourhood: (_: unknown, { of }: { of: string[] }) => one('neighbourhood', { of }),
          search: async (_: unknown, { text }: { text: string }) => {
            const { names, sayings } = wantedIn(text);
            const { edges } = (await one('search', { text: `${names} ${sayings}` })) as { edges: Hit[] };
            return {
              edges: edges.map((hit) => ({ ...hit, matched: matchedIn(text, hit.value, hit.quote) })),
            };
          },
        },
      },
    }),
  });
  const server = createServer((request, response) => void yoga(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await driver.close();
    },
  };
});

function evidenceOf({ roots, stages, claims, grade }: Page) {
  return {
    sources: independent(roots),
    stages: stages.toSorted((a, b) => stage[a] - stage[b]),
    claims,
    grade,
  };
}
