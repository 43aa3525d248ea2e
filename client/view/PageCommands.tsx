/** What the page itself can be told: its colours, and to list its keys. */
import { useState } from 'preact/hooks';
import { useOffers } from './commanding.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { setTheme, theme, themes } from './theme.ts';

const colourWords = {
  light: 'Light colours',
  dark: 'Dark colours',
  system: 'Colours as the system has them',
};

export function PageCommands() {
  const [keys, setKeys] = useState(false);
  useOffers('The page', [
    ...themes.map((one) => ({
      id: `colours-${one}`,
      words: colourWords[one],
      keywords: 'theme mode colors',
      when: () => theme.value !== one,
      run: () => setTheme(one),
    })),
    {
      id: 'keys',
      words: 'Show all keys',
      keywords: 'keyboard shortcuts help',
      keys: ['?'],
      run: () => setKeys(true),
    },
  ]);
  return keys ? <KeysDialog closed={() => setKeys(false)} /> : null;
}
