/** What the browser's tab says. */
import { useEffect } from 'preact/hooks';

/** @param title null while it is not known */
export function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title ? `${title} · Claimgraph` : 'Claimgraph';
  }, [title]);
}
