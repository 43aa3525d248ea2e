/** What can be told to do here and now? All files of the folder beside this one, and what the parts of the page offer. */
/// <reference types="vite/types/importMeta.d.ts" />
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Command, CommandGroup, Scene } from './command.ts';
import { isPressed, isSingle, type Pressed } from './keys.ts';
import { type Aptness, fitOf } from './matching.ts';
import type { Network } from './network/network.ts';
import type { Reader } from './reader.ts';
import { takenAs, typedOn } from './taking.ts';

const files = import.meta.glob<{ default: CommandGroup }>('./commands/*.ts', { eager: true });

/** In the order of the files' names. */
export const commandGroups: readonly CommandGroup[] = Object.values(files).map((file) => file.default);

/** A command that was found: how what is typed fits it, and to what it would be done. */
export interface FoundCommand {
  command: Command;
  apt: Aptness;
  upon: string | null;
  /** It waits for something that is typed behind it: what the box then holds, to be typed on. */
  typeOn: string | null;
}

export class Commands {
  /** What is drawn, where the page draws something. */
  readonly network = signal<Network | null>(null);
  /** All of them, by group, whether they can do anything now or not. */
  readonly groups: ReadonlySignal<readonly CommandGroup[]>;

  readonly #reader: Reader;
  readonly #offered = signal<readonly CommandGroup[]>([]);
  readonly #groups = signal<readonly CommandGroup[]>(commandGroups);

  constructor(reader: Reader) {
    this.#reader = reader;
    this.groups = this.#groups;
  }

  /** What only a part of the page can do, as long as that part is there. Returns what takes it back. */
  offer(group: CommandGroup): () => void {
    this.#setOffered([...this.#offered.peek(), group]);
    return () => this.#setOffered(this.#offered.peek().filter((one) => one !== group));
  }

  /** Those that would change something now, by group; reads what they look at as signals. */
  available(): { title: string; commands: FoundCommand[] }[] {
    const scene = this.#scene(null);
    return this.groups.value.flatMap(({ title, commands }) => {
      const those = commands
        .filter(({ when }) => when(scene))
        .map((command) => ({
          command,
          apt: 'near' as const,
          upon: command.takes?.what ?? command.upon?.(scene) ?? null,
          typeOn: typedOn(command),
        }));
      return those.length > 0 ? [{ title, commands: those }] : [];
    });
  }

  /** Of those, the ones that fit what is typed, the best first. */
  find(typed: string): FoundCommand[] {
    const scored = this.available()
      .flatMap(({ commands }) => commands)
      .flatMap((found): { found: FoundCommand; score: number }[] => {
        const { command } = found;
        const taken = command.takes && takenAs(command, typed);
        if (command.takes) return taken ? [taken] : [];
        const fit = fitOf(typed, command.words, command.keywords);
        return fit ? [{ found: { ...found, apt: fit.apt }, score: fit.score }] : [];
      });
    return scored.toSorted((a, b) => b.score - a.score).map(({ found }) => found);
  }

  run(command: Command, row: string | null = null): void {
    const scene = this.#scene(row);
    if (command.when(scene)) command.run(scene);
  }

  /** Runs the command of these keys; whether there was one. @param near whether the focus is on what is drawn, or on its list */
  press(pressed: Pressed, { near, row }: { near: boolean; row: string | null }): boolean {
    const scene = this.#scene(row);
    for (const { commands } of this.groups.peek())
      for (const command of commands) {
        const keys = command.keys?.find((one) => isPressed(one, pressed) && (near || !isSingle(one)));
        if (keys === undefined || !command.when(scene)) continue;
        command.run(scene);
        return true;
      }
    return false;
  }

  #scene(row: string | null): Scene {
    return { reader: this.#reader, network: this.network.value, row };
  }

  // Offers of one title stand together.
  #setOffered(offered: readonly CommandGroup[]): void {
    this.#offered.value = offered;
    const byTitle = Map.groupBy([...commandGroups, ...offered], ({ title }) => title);
    this.#groups.value = [...byTitle].map(([title, groups]) => ({
      title,
      commands: groups.flatMap(({ commands }) => commands),
    }));
  }
}
