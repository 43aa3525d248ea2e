// Claimgraph's own server, as `npm start` serves it.
import { pino } from 'pino';
import { connect } from '../../server/ask.ts';
import { serve } from '../../server/http.ts';
import { answerTo } from './process.ts';

await answerTo(async (address) => {
  const store = connect(address);
  const served = await serve({ store, host: '127.0.0.1', port: 0, log: pino({ level: 'warn' }) });
  return {
    url: `${served.url}/graphql`,
    stop: async () => {
      await served.close();
      await store.close();
    },
  };
});
