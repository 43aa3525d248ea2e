/** How much of each entity and tie is drawn: the more there are, the less, so that moving about stays smooth without a graphics card. */

/**
 * `all`: what there is to see. `plain`: straight ties without words. `outline`: ties as lines alone. Beyond `all`, pointing at something
 * names it beside the pointer and changes nothing drawn.
 */
export type Detail = 'all' | 'plain' | 'outline';

/** Up to so many, all is drawn as it is to be read. */
const all = { entities: 300, ties: 1_200 };
/** Up to so many, arrows and dashes still cost less than one can feel. */
const plain = { entities: 1_500, ties: 5_000 };

export function detailOf(entities: number, ties: number): Detail {
  if (entities <= all.entities && ties <= all.ties) return 'all';
  return entities <= plain.entities && ties <= plain.ties ? 'plain' : 'outline';
}
