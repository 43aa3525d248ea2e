/** Where somebody goes on whose form could not be sent: at the first field with which something is wrong. */
import type { Problems } from '../../model/record/problems.ts';

/** @param otherwise the id of what says it where it is about no field */
export function focusWrong(form: HTMLElement | null, wrong: Problems, otherwise: string): void {
  const controls = [...(form?.querySelectorAll<HTMLElement>('input, select, textarea, button') ?? [])];
  const first = controls.find(({ id }) => wrong.has(id.replace(/^record-/, '')));
  (first ?? document.getElementById(otherwise))?.focus();
}
