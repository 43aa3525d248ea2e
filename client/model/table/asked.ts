/** What the address says of the table: which rows, in which order, and which of them. */

export const listings = ['entities', 'ties', 'claims'] as const;
export type Listing = (typeof listings)[number];

export interface Sorting {
  /** The name of a column. */
  by: string;
  falling: boolean;
}

export interface TableAsked {
  rows: Listing;
  /** Null: in the order in which the rows came. */
  sorting: Sorting | null;
  /** Words that a row must hold, all of them. */
  holding: string;
  /** Only rows of this kind. */
  kind: string | null;
}

export const wholeTable: TableAsked = { rows: 'entities', sorting: null, holding: '', kind: null };

export function readTable(words: URLSearchParams): TableAsked {
  const sort = words.get('sort') ?? '';
  const falling = sort.startsWith('-');
  const by = falling ? sort.slice(1) : sort;
  return {
    rows: listings.find((one) => one === words.get('rows')) ?? wholeTable.rows,
    sorting: by ? { by, falling } : null,
    holding: words.get('holding') ?? '',
    kind: words.get('kind'),
  };
}

export function writeTable(words: URLSearchParams, { rows, sorting, holding, kind }: TableAsked): void {
  if (rows !== wholeTable.rows) words.set('rows', rows);
  if (sorting) words.set('sort', (sorting.falling ? '-' : '') + sorting.by);
  if (holding) words.set('holding', holding);
  if (kind) words.set('kind', kind);
}
