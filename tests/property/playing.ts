// Plays a story: through the API, batch by batch, and in a ledger of its own.
import { readFileSync } from 'node:fs';
import { markings } from '../../server/vocabulary/scales.ts';
import type { FrontDoor } from '../frontDoor.ts';
import { Ledger, type Recorded } from './ledger.ts';
import type { Batch, Story } from './story.ts';

const operation = (name: string) => readFileSync(`${import.meta.dirname}/${name}.graphql`, 'utf8');
const [recording, retracting, replacing, deciding, undeciding] = [
  'record',
  'retract',
  'replace',
  'decide',
  'undecide',
].map(operation) as [string, string, string, string, string];

interface WrittenClaim {
  id: string;
  recordedAt: string;
}

/** What the server called the claims and ties of a story. */
export class Played {
  readonly ledger = new Ledger();
  /** By the key of the claim. */
  readonly claimIds = new Map<string, string>();
  /** By the key of the decision. */
  readonly decisionIds = new Map<string, string>();
  readonly tieIds = new Map<string, string>();
  readonly #idByKey = new Map<string, string>();
  readonly #byId = new Map<string, Recorded>();

  async play(door: FrontDoor, batches: readonly Batch[]): Promise<void> {
    for (const batch of batches) {
      await this.#write(door, batch);
      await this.#decide(door, batch);
    }
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
    const written = data.write.claims ?? [];
    for (const [index, key] of keys.entries()) this.#learn(key, written[index]);
    await this.#learnTies(
      door,
      written.map(({ id }) => id),
    );
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
    const before = this.claimIds.get(recorded.key);
    if (before !== undefined && before !== claim.id)
      throw new Error(`claim ${key} is both ${before} and ${claim.id}`);
    if (before === undefined && [...this.claimIds.values()].includes(claim.id))
      throw new Error(`claim ${key} has the id ${claim.id} of another claim`);
    if (Date.parse(claim.recordedAt) !== recorded.recordedAt)
      throw new Error(
        `claim ${key} was recorded at ${claim.recordedAt}, not at ${new Date(recorded.recordedAt).toISOString()}`,
      );
    this.claimIds.set(recorded.key, claim.id);
    this.#byId.set(claim.id, recorded);
    this.#idByKey.set(key, claim.id);
  }

  // As they were recorded: the API answers ties that are one under one id.
  async #learnTies(door: FrontDoor, ids: readonly string[]): Promise<void> {
    const rows = await door.store.read<{ claim: { id: string; tie: string | null } }>(
      'Mutation/retractClaims/1-known',
      { ids, clearance: markings.length - 1 },
    );
    for (const { claim } of rows)
      if (claim.tie !== null) this.#learnTie(this.#byId.get(claim.id)!.about, claim.tie);
  }

  async #decide(door: FrontDoor, { decide, undecide }: Batch): Promise<void> {
    for (const { key, entities, marking, now } of decide) {
      door.clock.now = now;
      const variables = { entities, marking: markings[marking]!.name };
      const { data, errors } = await door.ask<{ write: { id: string } }>(deciding, variables);
      if (!data) throw new Error(errors.map(({ message }) => message).join('\n'));
      this.ledger.write(door.clock.now);
      this.decisionIds.set(this.ledger.decide(key, entities, marking).key, data.write.id);
      this.#idByKey.set(key, data.write.id);
    }
    for (const { key, now } of undecide) {
      door.clock.now = now;
      const { data, errors } = await door.ask(undeciding, { id: this.#idByKey.get(key) });
      if (!data) throw new Error(errors.map(({ message }) => message).join('\n'));
      this.ledger.write(door.clock.now);
      this.ledger.undecide(key);
    }
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
  return story.batches.map(({ now, retract, record, decide, undecide }) => {
    for (const { key, sent } of record)
      for (const row of ledger.rowsOf(key, sent)) if (row.marking <= clearance) seen.add(row.key);
    for (const { key, marking } of decide) if (marking <= clearance) seen.add(key);
    return {
      now,
      retract: retract.filter((key) => seen.has(key)),
      record: record.filter(({ key }) => seen.has(key)),
      decide: decide.filter(({ key }) => seen.has(key)),
      undecide: undecide.filter(({ key }) => seen.has(key)),
    };
  });
}

/** The header that asks at a clearance. */
export function at(clearance: number): Record<string, string> {
  return { 'claimgraph-clearance': markings[clearance]!.name };
}
