// How the layout's thread is built: with the page, so that what both need is loaded once; by itself it would bring its own Cytoscape.
import { join } from 'node:path';
import type { Plugin } from 'vite';

const starts = join(import.meta.dirname, 'view/network/layoutThread.ts');
const thread = join(import.meta.dirname, 'view/network/arranging.ts');
const named = "new URL('./arranging.ts', import.meta.url)";

export function sharedThread(): Plugin {
  return {
    name: 'shared-thread',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      // What the bundler says when something cannot be loaded, it says to a window; a thread has none.
      if (id === '\0vite/preload-helper.js')
        return { code: code.replace('window.dispatchEvent', 'globalThis.dispatchEvent'), map: null };
      if (id !== starts) return null;
      if (!code.includes(named)) this.error(`${starts} no longer starts the thread by ${named}.`);
      const reference = this.emitFile({ type: 'chunk', id: thread, name: 'arranging' });
      return { code: code.replace(named, `import.meta.ROLLUP_FILE_URL_${reference}`), map: null };
    },
  };
}

/** What a chunk loads beside what it asks for is put in the document's head; a thread has none. */
export function preloaded(_: string, needed: string[], { hostId }: { hostId: string }): string[] {
  return hostId.includes('arranging') ? [] : needed;
}
