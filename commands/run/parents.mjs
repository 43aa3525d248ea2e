// Notices that the npm which started us is gone, even if it was killed and could tell nobody.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const every = 1_000;

/** Calls `gone` once when npm, or a shell between npm and us, is no more. Does nothing if npm did not start us. */
export function watchParents(gone) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const chain = upToNpm();
  if (chain === undefined) return;
  const timer = setInterval(() => {
    if (chain.every(({ pid, parent }) => parentOf(pid) === parent)) return;
    clearInterval(timer);
    gone();
  }, every);
  timer.unref();
}

// From us upwards, each with its parent: whoever loses its parent is given another.
function upToNpm() {
  const chain = [];
  for (let pid = process.pid; chain.length < 5;) {
    const parent = parentOf(pid);
    if (parent === undefined || parent <= 1) return undefined;
    chain.push({ pid, parent });
    if (/\bp?npm\b/.test(commandOf(parent))) return chain;
    pid = parent;
  }
  return undefined;
}

function parentOf(pid) {
  if (pid === process.pid) return process.ppid;
  try {
    if (process.platform !== 'linux')
      return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    );
  } catch {
    return undefined;
  }
}

function commandOf(pid) {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
