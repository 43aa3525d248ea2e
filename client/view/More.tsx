/** The button below a list that has more. */
import type { Listed } from '../model/pages.ts';
import { Trouble } from './States.tsx';

export function More({ of, list }: { of: string; list: Listed<unknown> }) {
  const error = list.error.value;
  if (!list.hasMore.value) return null;
  return (
    <div class="more">
      {error && <Trouble error={error} of={`More ${of}`} />}
      <button type="button" disabled={list.busy.value} onClick={() => void list.more()}>
        {list.busy.value ? 'Loading …' : `More ${of}`}
      </button>
      <span class="quiet">
        {list.nodes.value.length} of {list.total.value} {of}
      </span>
    </div>
  );
}
