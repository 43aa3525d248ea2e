// Brings the project's packages when they are missing or are not those of package-lock.json.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Installs if that is needed. `onStart` is given the process that does it. Returns what went wrong, if anything.
 * Two at once take turns, and the second finds it done.
 */
export async function installed(project, onStart) {
  const lockfile = join(project, 'package-lock.json');
  const modules = join(project, 'node_modules');
  const stamp = join(modules, '.installed-from');
  const digest = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  const isDone = () => {
    if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === digest;
    // Installed by hand: npm writes this file when it has done all.
    const byHand = join(modules, '.package-lock.json');
    return existsSync(byHand) && statSync(byHand).mtimeMs >= statSync(lockfile).mtimeMs;
  };
  if (isDone()) return undefined;
  const release = await takeTurn(join(project, '.claimgraph', 'installing'), isDone);
  try {
    if (isDone()) return undefined;
    const failure = await install(project, onStart);
    if (failure === undefined) writeFileSync(stamp, digest);
    return failure;
  } finally {
    release();
  }
}

function install(project, onStart) {
  const began = Date.now();
  const elapsed = () => `${((Date.now() - began) / 1000).toFixed(0)} s`;
  console.log('Installing the packages of package-lock.json (npm ci)');
  const onTerminal = process.stdout.isTTY;
  const progress = setInterval(
    () => process.stdout.write(onTerminal ? `\r  npm ci … ${elapsed()}` : `  npm ci … ${elapsed()}\n`),
    onTerminal ? 500 : 3_000,
  );
  const npm = process.env.npm_execpath;
  const options = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  const child = spawn(npm ? process.execPath : 'npm', npm ? [npm, ...options] : options, {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
    shell: !npm && process.platform === 'win32',
  });
  onStart(child);
  return new Promise((resolve) => {
    const done = (failure) => {
      clearInterval(progress);
      if (onTerminal) process.stdout.write('\r\x1b[K');
      if (!failure) console.log(`Packages installed in ${elapsed()}`);
      resolve(failure);
    };
    child.on('error', (error) => done(`npm could not be started: ${error.message}. Is it installed?`));
    child.on('close', (code, signal) => {
      if (code === 0) return done(undefined);
      done(`npm ci failed (${code ?? signal}): see what it says above; npm start tries it again.`);
    });
  });
}

// A folder is made by one alone; who holds it writes its number inside, so that a dead one is recognised.
async function takeTurn(folder, isDone) {
  mkdirSync(join(folder, '..'), { recursive: true });
  for (let told = false; ; await wait(500)) {
    try {
      mkdirSync(folder);
      writeFileSync(join(folder, 'pid'), String(process.pid));
      return () => rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isDone()) return () => undefined;
    if (isAbandoned(folder)) rmSync(folder, { recursive: true, force: true });
    else if (!told) {
      console.log('Another command is installing the packages; waiting for it');
      told = true;
    }
  }
}

function isAbandoned(folder) {
  try {
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    // Made, but not yet signed: it has a few seconds.
    else return Date.now() - statSync(folder).mtimeMs > 5_000;
    return false;
  } catch (error) {
    return (
      error.code === 'ESRCH' ||
      (error.code === 'ENOENT' && existsSync(folder) && Date.now() - statSync(folder).mtimeMs > 5_000)
    );
  }
}
