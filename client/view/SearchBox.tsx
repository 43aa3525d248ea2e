/** The box above every page: finds who is named or quoted, and what can be done. Keys: / or ⌘K to get here. */
import { useEffect, useMemo } from 'preact/hooks';
import { deedsOf, pageSearch } from '../model/finding.ts';
import { keyWords } from '../model/keys.ts';
import { useCommands } from './commanding.ts';
import { apple, useKeys } from './keyboard.ts';
import { useReader } from './reading.ts';
import { SearchField } from './SearchField.tsx';

export function SearchBox() {
  const reader = useReader();
  const commands = useCommands();
  const search = useMemo(() => pageSearch(reader, commands), [reader, commands]);
  useKeys(commands, () => (search.open.value = true));
  useEffect(() => () => search.end(), [search]);
  const network = commands.network.value;
  return (
    <SearchField
      search={search}
      id="hit"
      label="Find names, values, quotes and commands"
      placeholder={network ? 'Find somebody to draw, or a command' : 'Find names, quotes and commands'}
      deeds={(found) => deedsOf(found, network)}
    >
      <kbd aria-hidden="true">{keyWords('mod k', apple)}</kbd>
    </SearchField>
  );
}
