/** The search above every page. Keys: / or ⌘K to get here. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { pageSearch } from '../model/search.ts';
import { useReader } from './reading.ts';
import { SearchField } from './SearchField.tsx';

const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);

export function SearchBox() {
  const reader = useReader();
  const search = useMemo(() => pageSearch(reader), [reader]);
  const box = useRef<HTMLInputElement>(null);
  useSearchKey(box);
  useEffect(() => () => search.end(), [search]);
  return (
    <SearchField
      search={search}
      id="hit"
      box={box}
      label="Search people, bodies, places, values and quotes"
      placeholder="Search names, values and quotes"
    >
      <kbd aria-hidden="true">{apple ? '⌘K' : '/'}</kbd>
    </SearchField>
  );
}

/** "/" or ⌘K (Ctrl-K) from anywhere but another field. */
function useSearchKey(box: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
      const command = event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey);
      if (!command && (event.key !== '/' || typing)) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [box]);
}
