/** Says that the server is gone, or an answer was cut; keeps what is shown, and lets one try again. */
import { useReader } from './reading.ts';

export function Lost() {
  const { connection } = useReader().asker;
  const loss = connection.loss.value;
  return (
    <div class="lost" role="status" hidden={!loss}>
      {loss && (
        <>
          <strong>{firstSentence(loss.message)}</strong>{' '}
          {loss.next === null
            ? 'What is shown stays, and something is missing from it.'
            : 'What is shown stays. Trying again every few seconds.'}{' '}
          <button type="button" onClick={() => void connection.tryNow()}>
            {loss.next === null ? 'Ask again' : 'Try now'}
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
