// npm start: the database, the API and the page, until Ctrl-C.
import { main } from '../server/main.ts';

await main(process.argv.slice(2));
