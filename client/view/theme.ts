/** Light or dark: as the system has it, unless the reader chose. */
import { signal } from '@preact/signals';
import { keep, kept } from './kept.ts';

export type Theme = 'system' | 'light' | 'dark';

export const themes: readonly Theme[] = ['system', 'light', 'dark'];

export const theme = signal<Theme>(read());

export function applyTheme(chosen: Theme = theme.peek()): void {
  if (chosen === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', chosen);
}

export function nextTheme(): void {
  setTheme(themes[(themes.indexOf(theme.value) + 1) % themes.length] ?? 'system');
}

export function setTheme(to: Theme): void {
  // First the page: who hears of the choice reads its colours.
  applyTheme(to);
  theme.value = to;
  keep('theme', to);
}

function read(): Theme {
  const name = kept('theme');
  return themes.find((one) => one === name) ?? 'system';
}
