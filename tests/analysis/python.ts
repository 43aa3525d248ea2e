// A Python that has certain modules: the machine's own, or one that is made once, in a folder of the tests.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');
const within = process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python';
const quickly = ['--quiet', '--retries', '1', '--timeout', '15'];
const names = process.platform === 'win32' ? ['python', 'py'] : ['python3', 'python'];

function runs(python: string, ...args: string[]): boolean {
  return spawnSync(python, args, { stdio: 'ignore', timeout: 180_000 }).status === 0;
}

/** The command of one with all these modules of PyPI; null where there is no Python, or no way to get them. */
export function pythonWith(...modules: readonly string[]): string | null {
  const made = resolve(project, '.claimgraph/python', modules.join('-'));
  const own = resolve(made, within);
  const known = [...names, ...(existsSync(own) ? [own] : [])].find((one) =>
    runs(one, '-c', `import ${modules.join(', ')}`),
  );
  if (known !== undefined) return known;
  for (const python of names) {
    rmSync(made, { recursive: true, force: true });
    if (runs(python, '-m', 'venv', made) && runs(own, '-m', 'pip', 'install', ...quickly, ...modules))
      return own;
  }
  return null;
}

/** What a program of Python answers. Both are JSON. */
export function askPython<T>(python: string, program: string, question: unknown): T {
  const { status, stdout, stderr } = spawnSync(python, [program], {
    input: JSON.stringify(question),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as T;
}
