/** What the page itself can be told: its colours, to list its keys, and to copy its link. */
import { useEffect, useState } from 'preact/hooks';
import { useOffers } from './commanding.ts';
import { canCopyLink, copyLink, pageNote } from './copyLink.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { setTheme, theme, themes } from './theme.ts';

const colourWords = {
  light: 'Light colours',
  dark: 'Dark colours',
  system: 'Colours as the system has them',
};

export function PageCommands() {
  const [keys, setKeys] = useState(false);
  const note = pageNote.value;
  useEffect(() => {
    if (!note) return;
    // It has been read when something else is done.
    const gone = () => (pageNote.value = '');
    const events = ['pointerdown', 'keydown'] as const;
    for (const event of events) addEventListener(event, gone);
    return () => {
      for (const event of events) removeEventListener(event, gone);
    };
  }, [note]);
  useOffers('The page', [
    ...themes.map((one) => ({
      id: `colours-${one}`,
      words: colourWords[one],
      keywords: 'theme mode colors',
      when: () => theme.value !== one,
      run: () => setTheme(one),
    })),
    {
      id: 'copy-link',
      words: 'Copy the link',
      keywords: 'address share url clipboard',
      when: () => canCopyLink,
      run: copyLink,
    },
    {
      id: 'keys',
      words: 'Show all keys',
      keywords: 'keyboard shortcuts help',
      keys: ['?'],
      run: () => setKeys(true),
    },
  ]);
  return (
    <>
      <p class="page-note" role="status" hidden={!note}>
        {note}
      </p>
      {keys && <KeysDialog closed={() => setKeys(false)} />}
    </>
  );
}
