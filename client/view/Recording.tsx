/** Opens the form in which something is recorded; its code comes when it is first needed. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Start } from '../model/record/start.ts';
import { useReader } from './reading.ts';

type Dialog = ComponentType<{ start: Start; closed: () => void }>;

export function Recording() {
  const { recording } = useReader();
  const start = recording.value;
  const [dialog, setDialog] = useState<{ loaded: Dialog } | 'failed' | null>(null);
  const wanted = start !== null && (dialog === null || dialog === 'failed');
  useEffect(() => {
    if (!wanted) return;
    import('./record/RecordDialog.tsx').then(
      ({ RecordDialog }) => setDialog({ loaded: RecordDialog }),
      () => {
        setDialog('failed');
        recording.value = null;
      },
    );
  }, [wanted]);
  if (dialog === 'failed')
    return (
      <p class="trouble" role="alert">
        The form could not be loaded: the server does not answer. Try again when it is back.
      </p>
    );
  if (!start || !dialog) return null;
  return <dialog.loaded start={start} closed={() => void (recording.value = null)} />;
}
