// The references of a claim, as the server accepts them: also where nothing that is marked above the claim was ever recorded.
import type { EntityRef, SentClaim, SourceRef } from '../../server/record/inputs.ts';
import type { Cast } from './cast.ts';
import type { Chance } from './chance.ts';
import { type Ledger, markingOf } from './ledger.ts';

export class References {
  readonly #chance: Chance;
  readonly #cast: Cast;
  readonly #ledger: Ledger;

  constructor(chance: Chance, cast: Cast, ledger: Ledger) {
    this.#chance = chance;
    this.#cast = cast;
    this.#ledger = ledger;
  }

  /** The claim with the references that it needs, so that it stands on its own at its marking. */
  allowed(sent: SentClaim): SentClaim {
    const marking = markingOf(sent);
    const { attributedTo, tie } = sent;
    return {
      ...sent,
      subject: this.#entity(sent.subject.id, marking),
      ...(tie ? { tie: { ...tie, to: this.#entity(tie.to.id, marking) } } : {}),
      source: this.#source(sent.source.id, marking),
      ...(attributedTo ? { attributedTo: this.#source(attributedTo.id, marking) } : {}),
    };
  }

  #entity(id: string, marking: number): EntityRef {
    const chance = this.#chance;
    const member = this.#cast.members.find((one) => one.id === id)!;
    const seen = this.#ledger.claims.filter((claim) => claim.marking <= marking);
    const isKnown = seen.some(({ subject, object }) => subject === id || object === id);
    const names = seen.filter(
      (one) => one.property === 'name' && one.subject === id && one.retractedAt === null,
    );
    // Whoever it is one with may have been called so, too.
    const takenBack = this.#ledger.claims
      .filter(({ stance }) => stance === 'WITHDRAWN')
      .map(({ value }) => value);
    const isNamed = names.some(({ stance, value }) => stance === 'ASSERTS' && !takenBack.includes(value));
    return {
      id,
      ...(isKnown && chance.is(0.5) ? {} : { type: member.type }),
      ...(isNamed && chance.is(0.7) ? {} : { name: chance.one(member.names) }),
    };
  }

  #source(id: string, marking: number): SourceRef {
    const chance = this.#chance;
    const { repeatsSometimes: to, ...whole } = this.#cast.sources.find((one) => one.id === id)!;
    const cited = new Set(
      this.#ledger.claims
        .filter((claim) => claim.marking <= marking)
        .flatMap((claim) => [claim.cites, claim.attributedTo]),
    );
    return {
      ...(cited.has(id) && chance.is(0.5) ? { id } : whole),
      ...(to !== undefined && cited.has(to) && chance.is(0.4) ? { repeats: to } : {}),
    };
  }
}
