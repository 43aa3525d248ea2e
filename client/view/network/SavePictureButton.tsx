/** Opens the dialog that saves a picture of the drawing; its code comes when it is first asked for. */
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { useOffers } from '../commanding.ts';
import { useNetwork } from './drawing.ts';

type Dialog = ComponentType<{ closed: () => void }>;

export function SavePictureButton() {
  const { composition, arrangement } = useNetwork();
  const [dialog, setDialog] = useState<{ of: Dialog } | 'closed' | 'coming' | 'failed'>('closed');
  const open = () => {
    if (dialog === 'coming') return;
    setDialog('coming');
    import('../picture/SavePicture.tsx').then(
      ({ SavePicture }) => setDialog({ of: SavePicture }),
      () => setDialog('failed'),
    );
  };
  const possible = () => composition.value.entities.length > 0 && !arrangement.busy.value;
  useOffers('The drawing', [
    {
      id: 'save-picture',
      words: 'Save picture',
      keywords: 'export png svg figure image download copy',
      when: possible,
      run: open,
    },
  ]);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        disabled={!possible()}
        aria-label="Save picture"
        title="Save the picture as a file, with its key, date, filter and marking"
        onClick={open}
      >
        Save …
      </button>
      {dialog === 'failed' && (
        <p class="trouble picture-trouble" role="alert">
          The picture could not be prepared: the server does not answer. Try again when it is back.
        </p>
      )}
      {typeof dialog === 'object' && <dialog.of closed={() => setDialog('closed')} />}
    </>
  );
}
