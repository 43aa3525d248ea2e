// Runs one of the project's commands: npm start is `node commands/run.mjs start`.
// Plain JavaScript without dependencies, because it runs on whatever Node is there, before anything is installed.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installed } from './run/install.mjs';
import { findNode } from './run/node.mjs';
import { watchParents } from './run/parents.mjs';

const project = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const [command = '', ...given] = process.argv.slice(2);
const file = join(project, 'commands', `${command}.ts`);

if (!/^[a-z]+$/.test(command) || !existsSync(file)) {
  const commands = readdirSync(join(project, 'commands')).filter((name) => name.endsWith('.ts'));
  console.error(
    `There is no command "${command}". There are: ${commands.map((name) => name.slice(0, -3)).join(', ')}.`,
  );
  process.exit(1);
}

const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
/** The process that works for us now, in a group of its own. */
let child;
let endedBy;

for (const signal of Object.keys(codes)) process.on(signal, () => end(signal));
watchParents(() => end('SIGTERM'));
// Whatever the command has left behind (a bundler, Maven) ends with us.
process.on('exit', () => signalGroup('SIGKILL'));

const failure = await installed(project, (started) => (child = started));
if (endedBy) process.exit(codes[endedBy]);
if (failure) {
  console.error(failure);
  process.exit(1);
}
const { node, problem } = findNode(project);
if (problem) {
  console.error(problem);
  process.exit(1);
}
child = spawn(node, [file, ...given], {
  cwd: project,
  // The channel tells the command when we are gone, however we went.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  // Ctrl-C then reaches us alone, and the command is told once.
  detached: process.platform !== 'win32',
});
child.on('exit', (code, signal) =>
  process.exit(endedBy && code === null ? codes[endedBy] : (code ?? (signal ? 137 : 1))),
);
child.on('error', (error) => {
  console.error(`${node} could not be started: ${error.message}`);
  process.exit(1);
});

function end(signal) {
  endedBy ??= signal;
  if (!child?.pid || child.exitCode !== null) process.exit(codes[signal]);
  child.kill(signal);
  // A command that does not end by itself is ended.
  setTimeout(() => process.exit(codes[endedBy]), 9_500).unref();
}

function signalGroup(signal) {
  if (!child?.pid) return;
  try {
    if (process.platform === 'win32')
      execFileSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-child.pid, signal);
  } catch {
    // There is no such group any more, which is what was wanted.
  }
}
