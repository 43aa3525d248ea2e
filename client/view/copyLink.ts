/** The link to what is shown, taken along; and what the page says when that is done. */
import { signal } from '@preact/signals';

/** Empty where there is nothing to say. */
export const pageNote = signal('');

/** Browsers have a clipboard only where the address is a safe one. */
export const canCopyLink = 'clipboard' in navigator;

export function copyLink(): void {
  navigator.clipboard.writeText(location.href).then(
    () => (pageNote.value = 'The link is copied: it holds all that is shown here, and through which lens.'),
    () => (pageNote.value = 'The browser did not let the link be copied: it stands in the address bar.'),
  );
}
