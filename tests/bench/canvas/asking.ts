// What the measured page can be asked from outside.

declare global {
  interface Window {
    frameTimes: {
      start: () => void;
      /** Milliseconds of each frame since then. */
      recorded: () => number[];
      /** The longest of them. */
      pause: () => number;
    };
    drawn: Promise<{ firstDraw: number; pause: number }>;
    arrange: () => Promise<{ layout: number; pause: number }>;
    find: () => Promise<number>;
  }
}

export {};
