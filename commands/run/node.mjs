// Which Node runs the commands: they are TypeScript, which Node runs by itself since 22.18.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The Node that npm brought, else the one that runs this if it is new enough; `problem` where neither is. */
export function findNode(project) {
  const brought = join(project, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (process.platform !== 'win32' && runs(brought)) return { node: brought };
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return { node: process.execPath };
  return {
    problem:
      `This Node is ${process.versions.node}, and the one that comes with the packages does not run on this machine ` +
      `(${process.platform} ${process.arch}): install Node 22.18 or newer.`,
  };
}

function runs(node) {
  if (!existsSync(node)) return false;
  try {
    execFileSync(node, ['--version'], { stdio: 'ignore', timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}
