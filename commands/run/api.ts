// The server of npm run dev: without the page, which the bundler serves from its sources.
import { main } from '../../server/main.ts';

await main([], { page: false });
