/** What is a command? What one can tell the page to do: by its words, by its key, or by the button that says the same. */
import type { KeyPress } from './keys.ts';
import type { Network } from './network/network.ts';
import type { Reader } from './reader.ts';

/** Where a command is given. */
export interface Scene {
  reader: Reader;
  /** What is drawn; null on every other page. */
  network: Network | null;
  /** The entity in whose row the focus stands. */
  row: string | null;
}

export interface Command {
  /** Its name in the code, and in tests. */
  id: string;
  /** As it is read, and found. */
  words: string;
  /** Other words by which it is found. */
  keywords?: string;
  /** The first of them is shown. */
  keys?: readonly KeyPress[];
  /** Whether it would change anything now. */
  when: (scene: Scene) => boolean;
  /** To whom or what it would be done. */
  upon?: (scene: Scene) => string | null;
  run: (scene: Scene) => void;
  /** Where something must be typed behind its words, and it does nothing without. */
  takes?: Taking;
}

export interface Taking {
  /** What is typed: "a year, month or day". */
  what: string;
  /** The command that it then is; null where what is typed is nothing of the kind. */
  read: (typed: string) => Command | null;
}

export interface CommandGroup {
  title: string;
  commands: readonly Command[];
}

/** Where something is drawn. */
export interface Workspace extends Scene {
  network: Network;
}

interface WorkspaceCommand extends Pick<Command, 'id' | 'words' | 'keywords' | 'keys'> {
  when: (workspace: Workspace) => boolean;
  upon?: (workspace: Workspace) => string | null;
  run: (workspace: Workspace) => void;
}

/** A command that is given where something is drawn, and nowhere else. */
export function inWorkspace({ when, upon, run, ...command }: WorkspaceCommand): Command {
  return {
    ...command,
    when: (scene) => isWorkspace(scene) && when(scene),
    ...(upon && { upon: (scene: Scene) => (isWorkspace(scene) ? upon(scene) : null) }),
    run: (scene) => {
      if (isWorkspace(scene)) run(scene);
    },
  };
}

function isWorkspace(scene: Scene): scene is Workspace {
  return scene.network !== null;
}
