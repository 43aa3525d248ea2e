/** What the keys do on every page: "/" and ⌘K go to the search, the others are those of commands. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Commands } from '../model/commands.ts';
import { keep, kept } from './kept.ts';

export const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Whether keys that are pressed alone do anything: who dictates, or strikes keys by mistake, can do without. */
export const singleKeys = signal(read());

const searchId = 'hit';

/** Goes to the box above the page. */
export function goToSearch(): void {
  const box = document.getElementById(searchId);
  if (!(box instanceof HTMLInputElement)) return;
  box.focus();
  box.select();
}

/** @param listed called where all that can be done is to be listed */
export function useKeys(commands: Commands, listed: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || target?.closest('dialog')) return;
      if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey) && !event.altKey) {
        event.preventDefault();
        goToSearch();
        listed();
        return;
      }
      // In a field the keys are the field's.
      if (target?.closest('input, select, textarea')) return;
      if (event.key === '/' && singleKeys.value && !event.metaKey && !event.ctrlKey) {
        event.preventDefault();
        goToSearch();
        return;
      }
      const near = singleKeys.value && target?.closest('.canvas, .ask, .network .evidence') != null;
      const row = target?.closest('[data-entity]')?.getAttribute('data-entity') ?? null;
      if (commands.press(event, { near, row })) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [commands]);
}

export function setSingleKeys(on: boolean): void {
  singleKeys.value = on;
  keep('single-keys', on ? 'on' : 'off');
}

function read(): boolean {
  return kept('single-keys') !== 'off';
}
