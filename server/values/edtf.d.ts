// What we use of the library, which ships no declarations of its own.
declare module 'edtf' {
  /** Whatever a text can mean: a date, a season, an interval. */
  interface ExtendedDate {
    type: string;
  }
  export class Date implements ExtendedDate {
    type: string;
    /** 1 year, 2 month, 3 day. */
    precision: number;
    /** Milliseconds since 1970. */
    min: number;
    max: number;
  }
  export default function edtf(text: string): ExtendedDate;
}
