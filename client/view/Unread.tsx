/** Says what of the address was not understood, until one goes on: a link may have been cut, or mistyped. */
import { useReader } from './reading.ts';

const mostNamed = 5;

export function Unread() {
  const unread = useReader().unread.value;
  const more = unread.length - mostNamed;
  return (
    <p class="unread" role="status" hidden={unread.length === 0}>
      {unread.length > 0 && (
        <>
          Not understood in this address, and left out: <bdi>{unread.slice(0, mostNamed).join(', ')}</bdi>
          {more > 0 && `, and ${more} more`}. All else counts.
        </>
      )}
    </p>
  );
}
