// npm run bench: how fast, beside the bare driver on the same data.
import { main } from '../tests/bench/main.ts';

await main(process.argv.slice(2));
