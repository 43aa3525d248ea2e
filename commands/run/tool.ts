// Runs a tool that npm brought, on the Node that npm brought.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

const project = join(import.meta.dirname, '../..');
const bin = join(project, 'node_modules', '.bin');

/** Its exit code, and all that it wrote. `onText` sees each piece as it comes. */
export function runTool(
  name: string,
  args: readonly string[],
  onText: (text: string) => void = () => undefined,
): Promise<{ code: number; output: string }> {
  const onWindows = process.platform === 'win32';
  const child = spawn(join(bin, onWindows ? `${name}.cmd` : name), args, {
    cwd: project,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: onWindows,
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  let output = '';
  const hear = (text: Buffer) => {
    output += text.toString();
    onText(text.toString());
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', kill);
      resolve({ code: code ?? 1, output });
    });
  });
}
