/** Why a claim no longer stands. */
import type { Signal } from '@preact/signals';
import { longest } from '../../../server/values/lengths.ts';
import { PlainField } from './Field.tsx';

interface ReasonFieldProps {
  label: string;
  hint: string;
  reason: Signal<string>;
  wrong: string | undefined;
}

export function ReasonField({ label, hint, reason, wrong }: ReasonFieldProps) {
  const left =
    reason.value.length > longest.reason / 2 ? ` ${reason.value.length} of ${longest.reason}.` : '';
  return (
    <PlainField name="reason" label={label} hint={hint + left} wrong={wrong}>
      {(attributes) => (
        <textarea
          rows={2}
          dir="auto"
          autofocus
          value={reason.value}
          onInput={({ currentTarget }) => void (reason.value = currentTarget.value)}
          {...attributes}
        />
      )}
    </PlainField>
  );
}
