// How the bench's page is built: from the project's own modules, into a folder that is not committed.
import { join } from 'node:path';
import { defineConfig, mergeConfig } from 'vite';
import client from '../../../client/vite.config.ts';

const page = join(import.meta.dirname, 'page');
const builtPage = join(import.meta.dirname, '../../../test-output/canvas-bench');

export default mergeConfig(
  client,
  defineConfig({
    root: page,
    build: { outDir: builtPage, rolldownOptions: { input: join(page, 'drawn.html') } },
  }),
);
