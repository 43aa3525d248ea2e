// npm run bench: how fast, beside the bare driver on the same data.
import { join } from 'node:path';

await import(join(import.meta.dirname, '../tests/bench/main.ts'));
