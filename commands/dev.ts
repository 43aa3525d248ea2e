// npm run dev: one address, where the page follows its sources at once, and the server is started anew when its own change.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { createServer as createProbe, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'vite';
import { openDatabase } from '../server/database.ts';
import { Ending } from '../server/ending.ts';
import { readSettings } from '../server/settings.ts';
import { say, step } from '../server/steps.ts';
import { codegen } from './codegen.ts';
import { Restarting } from './run/restarting.ts';

const project = join(import.meta.dirname, '..');
const sources = ['server', 'cypher', 'seed', 'client/questions'];
const answeredByServer = ['/graphql', '/graphiql', '/health', '/ready'];
const ending = new Ending();

try {
  await develop();
} catch (error) {
  await ending.fail(error);
}

async function develop(): Promise<void> {
  const { host, port, ...settings } = readSettings();
  await codegen();
  // Kept open here, so that a new start of the server is no new start of the database.
  const { address, close } = await step('Neo4j', (detail) =>
    openDatabase({ host, port, ...settings }, detail),
  );
  ending.add(close);
  const inside = await freePort();
  const server = new Restarting({
    PORT: String(inside),
    HOST: '127.0.0.1',
    CLAIMGRAPH_HOME: settings.home,
    NEO4J_URI: address.uri,
    NEO4J_USERNAME: address.username,
    NEO4J_PASSWORD: address.password,
    NEO4J_DATABASE: address.database ?? 'neo4j',
  });
  ending.add(() => server.stop());
  const vite = await createServer({
    configFile: join(project, 'client/vite.config.ts'),
    clearScreen: false,
    logLevel: 'warn',
    server: {
      host,
      port,
      strictPort: port !== 0,
      proxy: Object.fromEntries(answeredByServer.map((path) => [path, `http://127.0.0.1:${inside}`])),
    },
  });
  ending.add(() => vite.close());
  await vite.listen();
  for (const folder of sources) watch(join(project, folder), { recursive: true }, () => change(server));
  const outside = (vite.httpServer?.address() as AddressInfo | undefined)?.port ?? port;
  say(
    `\nThe page follows its sources at http://${host}:${outside} (questions are answered once the API is ready)`,
  );
}

function change(server: Restarting): void {
  server.changed();
  // In a process of its own: this one has read the vocabulary as it was.
  spawn(process.execPath, [join(project, 'commands/codegen.ts')], { stdio: 'inherit' });
}

async function freePort(): Promise<number> {
  const probe = createProbe();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
