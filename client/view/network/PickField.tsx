/** A search that picks an entity for what stands around it. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { EntityType } from '../../../generated/client.ts';
import type { Hit } from '../../model/found.ts';
import { pickingSearch } from '../../model/search.ts';
import { useReader } from '../reading.ts';
import { SearchField } from '../SearchField.tsx';

interface PickFieldProps {
  id: string;
  label: string;
  placeholder: string;
  choose: (hit: Hit) => void;
  /** Entities of these types alone; null: of any. */
  types?: readonly EntityType[] | null;
  /** The id of the words that say what is wrong with what stands there; null where nothing is. */
  wrong?: string | null;
}

export function PickField({ choose, types = null, ...field }: PickFieldProps) {
  const reader = useReader();
  const among = useSignal(types);
  among.value = types;
  const latest = useMemo(() => ({ choose }), []);
  latest.choose = choose;
  const search = useMemo(
    () =>
      pickingSearch(
        reader,
        (hit) => latest.choose(hit),
        () => among.value,
      ),
    [reader],
  );
  useEffect(() => () => search.end(), [search]);
  return <SearchField search={search} {...field} />;
}
