/** How a component reaches the commands, and offers some that only it can do. */
import { createContext } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import type { Command } from '../model/command.ts';
import type { Commands } from '../model/commands.ts';

export const CommandsContext = createContext<Commands | null>(null);

export function useCommands(): Commands {
  const commands = useContext(CommandsContext);
  if (!commands) throw new Error('This component needs a CommandsContext around it: see main.tsx.');
  return commands;
}

/** What is offered: `when` may read signals; it is always possible where it is left out. */
export type Offer = Omit<Command, 'when' | 'run'> & { when?: () => boolean; run: () => void };

/** Offers these for as long as the component is there, beside those of the same title. Which they are does not change. */
export function useOffers(title: string, offers: readonly Offer[]): void {
  const commands = useCommands();
  const latest = useRef(offers);
  latest.current = offers;
  useEffect(() => {
    const offered = offers.map((offer, index) => ({
      ...offer,
      when: () => latest.current[index]?.when?.() ?? true,
      run: () => latest.current[index]?.run(),
    }));
    return commands.offer({ title, commands: offered });
  }, [commands, title]);
}
