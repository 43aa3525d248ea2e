// A Neo4j of the user's own, and what is said where it cannot be used.
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { expect, inject, onTestFinished, test } from 'vitest';
import { folder, start } from '../start/commandLine.ts';

async function refused(environment: Record<string, string>): Promise<string> {
  const running = start([], {
    CLAIMGRAPH_HOME: folder(),
    PORT: '0',
    NEO4J_PASSWORD: 'not-the-password',
    ...environment,
  });
  expect(await running.ended).toBe(1);
  expect(running.output).not.toContain('not-the-password');
  return running.output;
}

/** Listens on a free port, and does with each connection what it is told. */
async function peer(talk: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    talk(socket);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('An address where nothing listens', async () => {
  const said = await refused({ NEO4J_URI: 'bolt://127.0.0.1:1' });
  expect(said).toContain('There is no Neo4j to be reached at bolt://127.0.0.1:1');
  expect(said).toContain('unset NEO4J_URI');
});

test('A password that is wrong', async () => {
  const { uri } = inject('neo4j');
  const said = await refused({ NEO4J_URI: uri });
  expect(said).toContain(`The Neo4j at ${uri} refuses the user "neo4j"`);
  expect(said).toContain('NEO4J_PASSWORD');
});

test('A peer that takes the connection and says nothing is given up', async () => {
  const uri = await peer(() => undefined);
  expect(await refused({ NEO4J_URI: uri })).toContain(`There is no Neo4j to be reached at ${uri}`);
});

test('A Neo4j 4 is told from one that is new enough', async () => {
  const uri = await peer(speakLikeNeo4j4);
  const said = await refused({ NEO4J_URI: uri });
  expect(said).toContain(`The Neo4j at ${uri} is too old`);
  expect(said).toContain('Neo4j/4.4.30');
  expect(said).toContain('5.26 or newer');
});

/** As much Bolt 4.4 as it takes to be asked for one's version. */
function speakLikeNeo4j4(socket: Socket): void {
  const text = (words: string) => Buffer.concat([Buffer.from([0xd0, words.length]), Buffer.from(words)]);
  const chunk = (message: Buffer) =>
    Buffer.concat([Buffer.from([0, message.length]), message, Buffer.from([0, 0])]);
  const hello = [text('server'), text('Neo4j/4.4.30'), text('connection_id'), text('bolt-1')];
  const success = (entries: Buffer[]) =>
    chunk(Buffer.concat([Buffer.from([0xb1, 0x70, 0xa0 + entries.length / 2]), ...entries]));
  let turn = 0;
  socket.on('data', () => {
    if (turn === 0) socket.write(Buffer.from([0, 0, 4, 4]));
    else socket.write(turn === 1 ? success(hello) : Buffer.concat([success([]), success([])]));
    turn++;
  });
}
