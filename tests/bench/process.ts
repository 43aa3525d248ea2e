// A server in a process of its own, so that who asks takes no time from who answers.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Address } from '../../server/ask.ts';

export interface Answering {
  /** Where GraphQL is answered. */
  url: string;
  /** The process that answers. */
  pid?: number | undefined;
  stop(): Promise<void>;
}

/** Starts tests/bench/<file>, which is told the database's address and tells its own. */
export async function startAnswering(file: string, address: Address): Promise<Answering> {
  // As `npm start` has it.
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = fork(`${import.meta.dirname}/${file}`, [], { stdio: 'inherit', env });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${file} ended by itself with code ${String(code)}`);
  });
  ended.catch(() => undefined);
  child.send(address);
  const [url] = (await Promise.race([once(child, 'message'), ended])) as [string];
  return {
    url,
    pid: child.pid,
    stop: async () => {
      if (!child.connected) return;
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

/** In the started process: serves, says where, and ends when whoever started it lets go. */
export async function answerTo(serve: (address: Address) => Promise<Answering>): Promise<void> {
  const [address] = (await once(process, 'message')) as [Address];
  const serving = await serve(address);
  process.once('disconnect', () => void serving.stop());
  process.send?.(serving.url);
}
