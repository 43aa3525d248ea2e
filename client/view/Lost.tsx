/** Says that the server is gone, keeps what is shown, and lets one try again. */
import { useReader } from './reading.ts';

export function Lost() {
  const { connection } = useReader().asker;
  const loss = connection.loss.value;
  return (
    <div class="lost" role="status" hidden={!loss}>
      {loss && (
        <>
          <strong>{firstSentence(loss.message)}</strong> What is shown stays. Trying again every few seconds.{' '}
          <button type="button" onClick={() => void connection.tryNow()}>
            Try now
          </button>
        </>
      )}
    </div>
  );
}

/** The server's words may go on to what concerns only those who record. */
function firstSentence(message: string): string {
  return /^.*?[.!?](?=\s|$)/.exec(message)?.[0] ?? message;
}
