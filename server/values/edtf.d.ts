// What we use of the library, which ships no declarations of its own.
declare module 'edtf' {
  interface ExtendedDate {
    type: string;
    /** 1 year, 2 month, 3 day. */
    precision: number;
    /** Milliseconds since 1970. */
    min: number;
    max: number;
  }
  export default function edtf(text: string): ExtendedDate;
}
