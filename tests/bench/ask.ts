// Asks over HTTP with connections that are kept, as cheaply as it can, since it shares the machine with who answers.
import { Agent, request } from 'node:http';

export interface Question {
  query: string;
  variables: object;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const headers = { 'content-type': 'application/json', 'claimgraph-clearance': 'AMBER' };

/** The body of the answer. Throws where it holds errors. */
export function ask(url: string, question: Question, more: Record<string, string> = {}): Promise<string> {
  const body = JSON.stringify(question);
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body), ...more } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (response.statusCode === 200 && !text.includes('"errors":')) resolve(text);
          else reject(new Error(`${url} answered ${response.statusCode}: ${text.slice(0, 500)}`));
        });
      },
    );
    // A connection that was kept may be closed by the other side just as it is used again; asking twice changes nothing.
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (asked.reusedSocket && error.code === 'ECONNRESET') resolve(ask(url, question, more));
      else reject(error);
    });
    asked.end(body);
  });
}

/** The data of the answer. */
export async function data(url: string, question: Question): Promise<Record<string, unknown>> {
  return (JSON.parse(await ask(url, question)) as { data: Record<string, unknown> }).data;
}

/** Answers a second, with so many questions under way at a time. */
export async function rate(
  url: string,
  questions: readonly Question[],
  seconds: number,
  atOnce = 8,
): Promise<number> {
  const start = performance.now();
  const end = start + seconds * 1000;
  let next = 0;
  let answered = 0;
  const askOn = async () => {
    while (performance.now() < end) {
      await ask(url, questions[next++ % questions.length]!);
      answered++;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askOn));
  return (answered * 1000) / (performance.now() - start);
}
