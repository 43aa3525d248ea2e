/** What is told with a date behind it? "holding in 2019" is found as a command of its own, ready to be given. */
import type { Command } from './command.ts';
import type { FoundCommand } from './commands.ts';
import { type Fit, fitOf } from './matching.ts';

/** What the box holds where one is to type on: "Holding in …" without its sign. */
export function typedOn(command: Command): string | null {
  return command.takes ? command.words.replace(/…$/, '') : null;
}

/** The command with what is typed behind it, else what it waits for; null where it is not asked for. */
export function takenAs(command: Command, typed: string): { found: FoundCommand; score: number } | null {
  const { takes } = command;
  if (!takes) return null;
  const words = typed.trim().split(/\s+/);
  for (let at = 0; at < words.length; at++) {
    const made = takes.read(words.slice(at).join(' '));
    const fit = at === 0 ? dateAlone : fitOf(words.slice(0, at).join(' '), command.words, command.keywords);
    if (made && fit) return foundAs(made, fit, null, null);
  }
  const typeOn = typedOn(command);
  const whole = fitOf(typed, command.words, command.keywords);
  if (whole) return foundAs(command, whole, takes.what, typeOn);
  if (typeOn === null || !typed.toLowerCase().startsWith(typeOn.toLowerCase())) return null;
  const rest = typed.slice(typeOn.length).trim();
  return foundAs(command, { apt: 'begun', score: 0 }, `“${rest}” is none: ${takes.what}`, typeOn);
}

const dateAlone: Fit = { apt: 'near', score: 0 };

function foundAs(command: Command, { apt, score }: Fit, upon: string | null, typeOn: string | null) {
  return { found: { command, apt, upon, typeOn }, score };
}
