// How the client is built, and served while it is worked on.
import { defineConfig } from 'vite';
import { preloaded, sharedThread } from './sharedThread.ts';

const server = 'http://127.0.0.1:4000';

export default defineConfig({
  root: import.meta.dirname,
  // Questions' types and the vocabulary lie beside this folder.
  server: {
    fs: { allow: ['..'] },
    proxy: { '/graphql': server, '/graphiql': server, '/health': server, '/ready': server },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [sharedThread()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: ['chrome123', 'firefox120', 'safari17.5'],
    // Every asset is a file of its own: a strict content security policy needs no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false, resolveDependencies: preloaded },
    // How long the bundler's parts took, on a busy machine, is no warning.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
});
