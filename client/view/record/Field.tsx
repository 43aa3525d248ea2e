/** One field of the form: its name, what to write there, and what is wrong with what stands there. */
import type { ComponentChildren } from 'preact';
import { useRecording } from './recordingContext.ts';

/** What ties a control to its label, its hint and what is wrong with it. */
export interface ControlAttributes {
  id: string;
  'aria-describedby': string;
  'aria-invalid': boolean;
  'aria-label'?: string;
}

interface FieldProps {
  /** As problems name it. */
  name: string;
  label: string;
  hint?: ComponentChildren;
  children: (attributes: ControlAttributes) => ComponentChildren;
}

export function Field({ name, ...rest }: FieldProps) {
  return <PlainField name={name} wrong={useRecording().wrong.value.get(name)} {...rest} />;
}

interface PlainFieldProps extends FieldProps {
  wrong: string | undefined;
}

/** The same where no claim is being written. */
export function PlainField({ name, label, hint, wrong, children }: PlainFieldProps) {
  const id = `record-${name}`;
  return (
    <div class="record-field">
      <label for={id}>{label}</label>
      <div>
        {children({
          id,
          'aria-describedby': `${id}-hint ${id}-wrong ${id}-asked`,
          'aria-invalid': wrong !== undefined,
        })}
        {hint && (
          <small id={`${id}-hint`} class="hint">
            {hint}
          </small>
        )}
        <Wrong id={`${id}-wrong`} label={label} what={wrong} />
      </div>
    </div>
  );
}

/** Always there, so that what comes into it is read aloud. */
export function Wrong({ id, label, what }: { id: string; label: string; what: string | undefined }) {
  return (
    <small id={id} class="wrong" role="status">
      {what && inWords(label, what)}
    </small>
  );
}

/** The server says "is missing: …" of a place that it names before; here the label stands in for it. */
function inWords(label: string, what: string): string {
  const whole = /^(is|has|cannot|differs|stands)\b/.test(what) ? `${label} ${what}` : what;
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}.`;
}
