// How long is the database waited for?
import { storeUnavailable } from './errors.ts';

/**
 * The driver waits for ever on a peer that has fallen silent, so each question has its own deadline. A long answer says that the
 * peer is alive, and the deadline begins anew.
 */
export async function withDeadline<T>(
  seconds: number,
  session: { close(): Promise<void> },
  work: (alive: () => void) => Promise<T>,
  afterwards: 'close' | 'stay open' = 'close',
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(storeUnavailable(`no word for ${seconds + 2} seconds`)),
      (seconds + 2) * 1000,
    );
  });
  let failed = false;
  const running = work(() => timer?.refresh());
  running.catch(() => undefined);
  try {
    return await Promise.race([running, late]);
  } catch (error) {
    failed = true;
    throw error;
  } finally {
    clearTimeout(timer);
    // Closing waits for the peer as well: a silent one must not hold the answer back.
    if (afterwards === 'close' || failed) session.close().catch(() => undefined);
  }
}
