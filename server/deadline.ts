// How long is the database waited for, and what is said when it does not answer?
import { Neo4jError, type Session } from 'neo4j-driver';
import { storeUnavailable, timedOut } from './errors.ts';

/**
 * The driver waits for ever on a peer that has fallen silent, so each question has its own deadline. A long answer says that the
 * peer is alive, and the deadline begins anew.
 */
export async function withDeadline<T>(
  seconds: number,
  session: Session,
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
    throw explained(error, seconds);
  } finally {
    clearTimeout(timer);
    // Closing waits for the peer as well: a silent one must not hold the answer back.
    if (afterwards === 'close' || failed) session.close().catch(() => undefined);
  }
}

const unavailable =
  /^(ServiceUnavailable|SessionExpired|Neo\.TransientError\.|Neo\.DatabaseError\.|Neo\.ClientError\.Security\.|Neo\.ClientError\.Cluster\.|Neo\.ClientError\.Database\.)/;

function explained(error: unknown, seconds: number): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (/TransactionTimedOut|Terminated/.test(error.code)) return timedOut(seconds);
  const lost = unavailable.test(error.code) || /acquisition timed out|Connection|pool/i.test(error.message);
  return lost ? storeUnavailable(error.code) : error;
}
