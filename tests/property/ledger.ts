// What has been recorded, claim by claim, as semantics.md has it: kept beside the server, to make stories that it accepts and to
// know what it should answer. Nothing here is taken from the server but the words of its vocabulary.
import type { SentClaim } from '../../server/record/inputs.ts';
import { credibilities, markings, reliabilities } from '../../server/vocabulary/scales.ts';
import { tieType } from '../../server/vocabulary/vocabulary.ts';

type Sent<K extends keyof SentClaim> = NonNullable<SentClaim[K]>;
type Credibility = Extract<Sent<'credibility'>, string>;

/** One claim with its defaults filled in: a claim that was sent, or a name that one of its references gives. */
export interface Row {
  key: string;
  subject: string;
  object: string | null;
  /** Which tie or value it is about: the same text for the same one. */
  about: string;
  type: string | null;
  role: string | null;
  qualifiers: Readonly<Record<string, string>>;
  property: string | null;
  value: string | null;
  stance: string;
  stage: string;
  /** 0 A1 to 4 E5; 5 for none. */
  band: number;
  marking: number;
  validFrom: string | null;
  validTo: string | null;
  observedOn: string | null;
  cites: string;
  attributedTo: string | null;
  /** All that makes it this claim and no other. */
  text: string;
}

/** That entities are one. */
export interface Decided {
  key: string;
  entities: readonly string[];
  marking: number;
  decidedAt: number;
  retractedAt: number | null;
}

export interface Recorded extends Row {
  recordedAt: number;
  retractedAt: number | null;
}

export interface KnownSource {
  id: string;
  authors: readonly string[];
  publishedOn: string | null;
}

export interface Repeating {
  from: string;
  to: string;
  marking: number;
  recordedAt: number;
}

/** The ends of a tie: where the type has no direction, in order of id. */
export function endsOf(type: string, subject: string, object: string): [from: string, to: string] {
  return tieType(type)!.symmetric && object < subject ? [object, subject] : [subject, object];
}

export class Ledger {
  readonly claims: Recorded[] = [];
  readonly repeats: Repeating[] = [];
  readonly decisions: Decided[] = [];
  readonly sources = new Map<string, KnownSource>();
  readonly types = new Map<string, string>();
  readonly byKey = new Map<string, Recorded>();
  #now = -Infinity;

  /** The moment of the next write: it always rises. */
  write(now: number): void {
    this.#now = Math.max(now, this.#now + 1);
  }

  record(key: string, sent: SentClaim): void {
    for (const row of this.rowsOf(key, sent)) {
      const standing = this.claims.find((claim) => claim.text === row.text && claim.retractedAt === null);
      const recorded = standing ?? { ...row, recordedAt: this.#now, retractedAt: null };
      if (!standing) this.claims.push(recorded);
      this.byKey.set(row.key, recorded);
    }
    for (const ref of [sent.source, sent.attributedTo])
      if (ref?.repeats != null)
        this.repeats.push({ from: ref.id, to: ref.repeats, marking: markingOf(sent), recordedAt: this.#now });
  }

  retract(key: string): void {
    const claim = this.byKey.get(key);
    if (!claim) throw new Error(`the story has no claim ${key}`);
    claim.retractedAt ??= this.#now;
  }

  /** Decided again while it stands it is the same decision; the key is the one that it had first. */
  decide(key: string, entities: readonly string[], marking: number): Decided {
    const standing = this.decisions.find(
      (one) =>
        one.marking === marking && one.retractedAt === null && String(one.entities) === String(entities),
    );
    const decided = standing ?? { key, entities, marking, decidedAt: this.#now, retractedAt: null };
    if (!standing) this.decisions.push(decided);
    return decided;
  }

  undecide(key: string): void {
    const decision = this.decisions.find((one) => one.key === key);
    if (!decision) throw new Error(`the story has no decision ${key}`);
    decision.retractedAt ??= this.#now;
  }

  /** The claim, then the names that it gives: `key`, `key.subject`, `key.object`. */
  rowsOf(key: string, sent: SentClaim): Row[] {
    for (const ref of [sent.source, sent.attributedTo])
      if (ref?.title != null)
        this.sources.set(ref.id, {
          id: ref.id,
          authors: ref.authors ?? [],
          publishedOn: ref.publishedOn ?? null,
        });
    for (const ref of [sent.subject, sent.tie?.to]) if (ref?.type != null) this.types.set(ref.id, ref.type);
    const whole = this.#row(key, sent);
    const name = (at: string, entity: string, value: string) =>
      this.#row(`${key}.${at}`, {
        subject: { id: entity },
        property: 'name',
        value,
        ...kept(sent, ['reliability', 'credibility', 'marking', 'source', 'attributedTo', 'locator']),
      } as SentClaim);
    return [
      whole,
      ...(sent.subject.name == null ? [] : [name('subject', sent.subject.id, sent.subject.name)]),
      ...(sent.tie?.to.name == null ? [] : [name('object', sent.tie.to.id, sent.tie.to.name)]),
    ];
  }

  #row(key: string, sent: SentClaim): Row {
    const { tie, property = null, value = null } = sent;
    const subject = sent.subject.id;
    const object = tie?.to.id ?? null;
    const plain = {
      subject,
      object,
      about: tie ? aboutTie(subject, tie) : JSON.stringify([subject, property, value]),
      type: tie?.type ?? null,
      role: tie?.role ?? null,
      qualifiers: Object.fromEntries((tie?.qualifiers ?? []).map((one) => [one.name, one.value])),
      property,
      value,
      stance: sent.stance ?? 'ASSERTS',
      stage: sent.stage ?? 'STATED',
      band: bandOf(sent),
      marking: markingOf(sent),
      validFrom: sent.validFrom ?? null,
      validTo: sent.validTo ?? null,
      observedOn: sent.observedOn ?? this.sources.get(sent.source.id)?.publishedOn ?? null,
      cites: sent.source.id,
      attributedTo: sent.attributedTo?.id ?? null,
    };
    const rest = [
      sent.reliability ?? 'F',
      sent.credibility ?? 'CANNOT_BE_JUDGED',
      sent.locator,
      sent.quote,
      tie?.episode,
    ];
    return { key, ...plain, text: JSON.stringify([plain, rest]) };
  }
}

function aboutTie(subject: string, tie: NonNullable<SentClaim['tie']>): string {
  const ends = endsOf(tie.type, subject, tie.to.id);
  if (tie.id != null) return JSON.stringify(['given', tie.id, tie.type, ends]);
  const word = tieType(tie.type)!;
  const parts = word.qualifiers
    .filter((one) => one.identity)
    .map(({ name }) => tie.qualifiers?.find((one) => one.name === name)?.value ?? null);
  return JSON.stringify([
    tie.type,
    ends,
    word.role.identity ? (tie.role ?? null) : null,
    tie.episode ?? null,
    parts,
  ]);
}

export function markingOf({ marking }: SentClaim): number {
  return markings.findIndex(({ name }) => name === (marking ?? 'CLEAR'));
}

// The weaker axis; F and 6 have no band.
function bandOf({ reliability, credibility }: SentClaim): number {
  const letter = reliabilities.findIndex(({ name }) => name === (reliability ?? 'F'));
  const digit = credibilities.findIndex(
    ({ name }) => name === ((credibility ?? 'CANNOT_BE_JUDGED') as Credibility),
  );
  return Math.max(letter, digit);
}

function kept<K extends keyof SentClaim>(sent: SentClaim, names: readonly K[]): Pick<SentClaim, K> {
  return Object.fromEntries(
    names.filter((name) => sent[name] !== undefined).map((name) => [name, sent[name]]),
  ) as Pick<SentClaim, K>;
}
