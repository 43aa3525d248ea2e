// npm run fuse: whatever became of what is stored, it is what the claims amount to again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { Chance, seedsFor, withSeed } from './chance.ts';
import { asStored } from './expected.ts';
import { Played } from './playing.ts';
import { Storage } from './storage.ts';
import { storyFrom } from './story.ts';

async function fuseAnew(): Promise<string> {
  const { uri, username, password } = inject('neo4j');
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../commands/run.mjs'), 'fuse'], {
    env: { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return `${output}\nended with ${code}`;
}

test('npm run fuse restores ties, values, names and visibility from the claims alone', async () => {
  const door = await frontDoor();
  const storage = new Storage();
  for (const seed of seedsFor(1))
    await withSeed(seed, async () => {
      await new Played().play(door, storyFrom(new Chance(seed), { clockJumps: false }).batches);
      const before = asStored(await storage.read());
      await storage.damage();
      expect(asStored(await storage.read())).not.toEqual(before);
      expect(await fuseAnew()).toContain('ended with 0');
      expect(asStored(await storage.read())).toEqual(before);
    });
  await storage.close();
  await door.close();
});
