/** The page's own colours and type, read from the page for what is drawn outside of its styles. */
import type { Palette } from '../../model/network/stylesheet.ts';

const names = ['paper', 'ink', 'quiet', 'link', 'against'] as const;

export function readPalette(within: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  within.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const [paper, ink, quiet, link, against] = names.map(read) as [string, string, string, string, string];
  probe.remove();
  const { fontFamily } = getComputedStyle(document.body);
  return { dark: isDark(), paper, ink, quiet, link, against, text: fontFamily };
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen ? chosen === 'dark' : darkSystem.matches;
}

export const darkSystem = matchMedia('(prefers-color-scheme: dark)');
