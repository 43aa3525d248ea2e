/** What stands where an answer is awaited, failed, or empty. */
import type { ComponentChildren } from 'preact';
import type { AskError } from '../model/ask.ts';
import { dateWords } from '../model/dates.ts';
import { useReader } from './reading.ts';

/** Gray lines in the place of text, so that nothing jumps when it comes. */
export function Skeleton({ lines, of }: { lines: number; of: string }) {
  return (
    <div class="skeleton" role="status">
      <span class="for-readers-aloud">Loading {of} …</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} class="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}

export function Trouble({ error, of }: { error: AskError; of: string }) {
  // The line above the page says why the server does not answer, once for all.
  if (error.kind !== 'refused') return <p class="trouble">{of} is not here yet.</p>;
  if (error.code === 'NOT_FOUND')
    return (
      <p class="trouble" role="alert">
        {error.message} <WhyNotThere />
      </p>
    );
  const code = error.code && error.code !== 'INTERNAL_SERVER_ERROR' ? ` (${error.code})` : '';
  return (
    <p class="trouble" role="alert">
      {of} could not be answered: {error.message}
      {code}
    </p>
  );
}

/** Unknown and hidden read the same: a page must not tell which. */
function WhyNotThere() {
  const { asKnownOn } = useReader().lens.value;
  return (
    <>
      It may never have been recorded, all that was said of it may have been retracted, or it may be marked
      above your clearance.
      {asKnownOn && ` It may also not have been known yet on ${dateWords(asKnownOn)}.`}
    </>
  );
}

export function NotThere({ what }: { what: string }) {
  return (
    <section class="not-there">
      <h1>There is no {what} with this id that you may see.</h1>
      <p>
        <WhyNotThere /> Check the address, or look for its name.
      </p>
    </section>
  );
}

export function Quiet({ children }: { children: ComponentChildren }) {
  return <p class="quiet">{children}</p>;
}
