// Shows what is being done: a line for each step with how long it took, and progress on what takes longer than two seconds.

/** Says how far a step is, in a few words. The last of them stand behind the step's name when it is done. */
export type Detail = (text: string) => void;

const patience = 2_000;
// Where lines cannot be overwritten, fewer of them.
const between = 6_000;

/** Shows a line. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Does `work` as a step named `name`. Throws what `work` throws. */
export async function step<T>(name: string, work: (detail: Detail) => Promise<T>): Promise<T> {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  let detail = '';
  const line = () => (detail === '' ? name : `${name}: ${detail}`);
  const onTerminal = process.stdout.isTTY;
  let progress: NodeJS.Timeout;
  const show = () => {
    process.stdout.write(onTerminal ? `\r\x1b[K${line()} … ${seconds()}` : `  ${line()} … ${seconds()}\n`);
    progress = setTimeout(show, onTerminal ? 500 : between);
  };
  progress = setTimeout(show, patience);
  const clear = () => {
    clearTimeout(progress);
    if (onTerminal) process.stdout.write('\r\x1b[K');
  };
  try {
    const result = await work((text) => (detail = text));
    clear();
    say(`${line().padEnd(70)} ${seconds().padStart(7)}`);
    return result;
  } catch (error) {
    clear();
    throw error;
  }
}
