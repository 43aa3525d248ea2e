// Plays a story: through the API, batch by batch, and in a ledger of its own.
import { readFileSync } from 'node:fs';
import { markings } from '../../server/vocabulary/scales.ts';
import type { FrontDoor } from '../frontDoor.ts';
import { Ledger, type Recorded } from './ledger.ts';
import type { Batch, Story } from './story.ts';

const operation = (name: string) => readFileSync(`${import.meta.dirname}/${name}.graphql`, 'utf8');
const [recording, retracting, replacing] = ['record', 'retract', 'replace'].map(operation) as [
  string,
  string,
  string,
];

interface WrittenClaim {
  id: string;
  recordedAt: string;
  tie: { id: string } | null;
}

/** What the server called the claims and ties of a story. */
export class Played {
  readonly ledger = new Ledger();
  readonly claimIds = new Map<Recorded, string>();
  readonly tieIds = new Map<string, string>();
  readonly #idByKey = new Map<string, string>();

  async play(door: FrontDoor, batches: readonly Batch[]): Promise<void> {
    for (const batch of batches) await this.#write(door, batch);
  }

  async #write(door: FrontDoor, { now, retract, record }: Batch): Promise<void> {
    door.clock.now = now;
    if (retract.length + record.length === 0) return;
    const ids = [...new Set(retract.map((key) => this.#idByKey.get(key) ?? `no claim ${key}`))];
    const parts = {
      ...(retract.length > 0 ? { retract: ids, reason: 'as the story goes' } : {}),
      ...(record.length > 0 ? { record: record.map(({ sent }) => sent) } : {}),
    };
    const document = retract.length === 0 ? recording : record.length === 0 ? retracting : replacing;
    const { data, errors } = await door.ask<{ write: { claims?: WrittenClaim[] } }>(document, parts);
    if (!data) throw new Error(errors.map(({ message }) => message).join('\n'));
    this.ledger.write(now);
    for (const key of retract) this.ledger.retract(key);
    const rows = record.map(({ key, sent }) => this.ledger.rowsOf(key, sent));
    for (const { key, sent } of record) this.ledger.record(key, sent);
    // First those that were sent, in their order, then those of the names that they give.
    const keys = [...rows.map(([whole]) => whole!), ...rows.flatMap(([, ...names]) => names)].map(
      ({ key }) => key,
    );
    for (const [index, key] of keys.entries()) this.#learn(key, data.write.claims?.[index]);
  }

  /** The claims about a tie, by its id, or in which these words stand: for a failure that has to be understood. */
  told(words: string): string {
    const [about] = [...this.tieIds].find(([, id]) => id === words) ?? [words];
    const parts = about.split(' ');
    const fitting = this.ledger.claims.filter(
      (claim) => claim.about === about || parts.every((part) => claim.about.includes(part)),
    );
    return fitting.map((claim) => JSON.stringify(claim)).join('\n');
  }

  #learn(key: string, claim: WrittenClaim | undefined): void {
    const recorded = this.ledger.byKey.get(key)!;
    if (!claim) throw new Error(`the server said nothing of claim ${key}`);
    const before = this.claimIds.get(recorded);
    if (before !== undefined && before !== claim.id)
      throw new Error(`claim ${key} is both ${before} and ${claim.id}`);
    if (before === undefined && [...this.claimIds.values()].includes(claim.id))
      throw new Error(`claim ${key} has the id ${claim.id} of another claim`);
    if (Date.parse(claim.recordedAt) !== recorded.recordedAt)
      throw new Error(
        `claim ${key} was recorded at ${claim.recordedAt}, not at ${new Date(recorded.recordedAt).toISOString()}`,
      );
    this.claimIds.set(recorded, claim.id);
    this.#idByKey.set(key, claim.id);
    if (claim.tie) this.#learnTie(recorded.about, claim.tie.id);
  }

  #learnTie(about: string, id: string): void {
    const [known, other] = [this.tieIds.get(about), [...this.tieIds].find(([, one]) => one === id)?.[0]];
    if (known !== undefined && known !== id) throw new Error(`the tie ${about} is both ${known} and ${id}`);
    if (other !== undefined && other !== about) throw new Error(`two ties are ${id}: ${about} and ${other}`);
    this.tieIds.set(about, id);
  }
}

/** The story as it is for who may see up to a marking, with the same clock: as if nothing above it had ever been recorded. */
export function storyBelow(story: Story, clearance: number): Batch[] {
  const ledger = new Ledger();
  const seen = new Set<string>();
  return story.batches.map(({ now, retract, record }) => {
    for (const { key, sent } of record)
      for (const row of ledger.rowsOf(key, sent)) if (row.marking <= clearance) seen.add(row.key);
    return {
      now,
      retract: retract.filter((key) => seen.has(key)),
      record: record.filter(({ key }) => seen.has(key)),
    };
  });
}

/** The header that asks at a clearance. */
export function at(clearance: number): Record<string, string> {
  return { 'claimgraph-clearance': markings[clearance]!.name };
}
