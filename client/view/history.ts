/** Ties the reader to this browser's address bar. */
import { Reader } from '../model/reader.ts';

export function openHistory(): Reader {
  const reader = new Reader(
    { path: location.pathname, query: location.search, fragment: location.hash },
    {
      push: (url) => history.pushState(null, '', url),
      replace: (url) => history.replaceState(history.state, '', url),
    },
  );
  addEventListener('popstate', () => reader.arrived(location.pathname, location.search, location.hash));
  return reader;
}
