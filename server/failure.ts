// What stops a start and can be put right by whoever typed the command: shown as it is, without a stack.

/** `message` says what is wrong and where; `advice` is what to do, one way a line. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
  readonly advice: readonly string[];

  constructor(message: string, advice: readonly string[], cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.advice = advice;
  }

  /** The whole of it for a terminal, several lines. */
  get text(): string {
    return [this.message, ...this.advice.map((way) => `  - ${way}`)].join('\n');
  }
}

/** The ways to a database that need nothing from the embedded one. */
export const otherDatabases: readonly string[] = [
  'or name a Neo4j 5.26 or newer that you run: NEO4J_URI=bolt://localhost:7687 NEO4J_PASSWORD=… npm start',
  'or, with a container engine: docker compose up -d, and then the line above with NEO4J_PASSWORD=claimgraph',
];
