/** A search that picks an entity for what stands around it. */
import { useEffect, useMemo } from 'preact/hooks';
import { type Hit, pickingSearch } from '../../model/search.ts';
import { useReader } from '../reading.ts';
import { SearchField } from '../SearchField.tsx';

interface PickFieldProps {
  id: string;
  label: string;
  placeholder: string;
  choose: (hit: Hit) => void;
}

export function PickField({ choose, ...field }: PickFieldProps) {
  const reader = useReader();
  const latest = useMemo(() => ({ choose }), []);
  latest.choose = choose;
  const search = useMemo(() => pickingSearch(reader, (hit) => latest.choose(hit)), [reader]);
  useEffect(() => () => search.end(), [search]);
  return <SearchField search={search} {...field} />;
}
