/** What a column of a table is: how it reads, and by what it is sorted. */

export interface Row {
  /** The id of what the row is about. */
  key: string;
  /** What the rows can be narrowed down to, and how it is called. */
  kind: string;
  kindWords: string;
}

/** Null: not known, which comes last whichever way one sorts. */
export type SortValue = string | number | null;

export interface Column<R extends Row> {
  name: string;
  label: string;
  /** What the label means, where it does not say so itself. */
  title?: string;
  /** In pixels, what it takes to be read at ease; wider where there is room. */
  width: number;
  /** Never wider, nor narrower. */
  fixed?: boolean;
  /** It says what the row is: it never goes to the row's second line. */
  always?: boolean;
  /** A number: what is most comes first. */
  numeric?: boolean;
  text: (row: R) => string;
  /** By what it is sorted; its text, where nothing else is said. */
  value?: (row: R) => SortValue;
}

export function valueIn<R extends Row>({ text, value }: Column<R>, row: R): SortValue {
  return value ? value(row) : text(row) || null;
}
