/** Which keys are these? As a command names them, as a keyboard sends them, and as one reads them. */

/** "h", "Delete", "mod z", "mod shift z": mod is ⌘ on Apple's keyboards, and Ctrl on all others. */
export type KeyPress = string;

/** What a keyboard sends, as far as it matters. */
export interface Pressed {
  key: string;
  metaKey: boolean;
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

export function isPressed(keys: KeyPress, { key, metaKey, ctrlKey, shiftKey, altKey }: Pressed): boolean {
  const { mod, shift, name } = partsOf(keys);
  if (altKey || mod !== (metaKey || ctrlKey)) return false;
  // A sign such as "?" needs Shift on one keyboard and not on another.
  const free = name.length === 1 && !/[a-z]/.test(name);
  return key.toLowerCase() === name.toLowerCase() && (free || shift === shiftKey);
}

/** Whether a single key does it, which in a field would be typing. */
export function isSingle(keys: KeyPress): boolean {
  return !partsOf(keys).mod;
}

/** "⌘⇧Z" on Apple's keyboards, "Ctrl-Shift-Z" on others. */
export function keyWords(keys: KeyPress, apple: boolean): string {
  const { mod, shift, name } = partsOf(keys);
  const key = name === 'Escape' ? 'Esc' : name.length === 1 ? name.toUpperCase() : name;
  if (apple) return (mod ? '⌘' : '') + (shift ? '⇧' : '') + key;
  return [mod && 'Ctrl', shift && 'Shift', key].filter(Boolean).join('-');
}

function partsOf(keys: KeyPress): { mod: boolean; shift: boolean; name: string } {
  const parts = keys.split(' ');
  return { mod: parts.includes('mod'), shift: parts.includes('shift'), name: parts.at(-1) ?? '' };
}
