// An invented state, the plain way: which ties are told, and who is within how many of them, by walking every way.
import type { Invented } from './invented.ts';

export interface PlainTie {
  id: string;
  from: string;
  to: string;
  type: string;
  role: string;
  stages: string[];
  sources: string[];
}

const passedTypes =
  'HOLDS OFFICE_OF PART_OF ASSOCIATE_OF OWNS REPRESENTS MEMBER_OF LEADS BRIBES COLLUDES_WITH PAYS PAID_TO'.split(
    ' ',
  );
const ended = ['ACQUITTED', 'DISCONTINUED'];
const barred = ['OFFICE', 'STATE_INSTITUTION', 'PROCEEDING'];

export const less = (a: string, b: string) => (a < b ? -1 : Number(a > b));

export class PlainState {
  readonly ties: PlainTie[];
  readonly network: string[];
  readonly within: number;
  readonly #types: Map<string, string>;
  readonly #generic: Set<string>;
  readonly #distances = new Map<string, number>();
  /** The ties that paths may pass. */
  readonly passed: PlainTie[];
  /** Who is tied to whom by one of them, whoever ends paths left out. */
  readonly #beside: Map<string, string[]>;

  constructor({ entities, ties }: Invented, network: string[], within: number, without: string[] = []) {
    this.network = network;
    this.within = within;
    this.#types = new Map(entities.map(({ id, type }) => [id, type]));
    // What is said of entities themselves is said by s1.
    const isGone = without.includes('s1');
    this.#generic = new Set(entities.filter(({ generic }) => generic && !isGone).map(({ id }) => id));
    const claims = ties
      .map((tie, index) => {
        const role = tie.role ?? '';
        return {
          ...tie,
          role,
          id: `t${tie.from}-${tie.to}-${tie.type}-${index % 3}${role ? `-${role}` : ''}`,
        };
      })
      .filter(({ source }) => !without.includes(source));
    this.ties = [...Map.groupBy(claims, ({ id }) => id).values()].map((some) => ({
      ...some[0]!,
      stages: some.map(({ stage }) => stage!),
      sources: some.map(({ source }) => source),
    }));
    this.passed = passedTypes.flatMap((type) => this.told(type));
    this.#beside = this.#besides();
    for (const start of network)
      this.walk([start], within, (way) => {
        const inner = way.slice(1, -1);
        if (inner.some((one) => barred.includes(this.typeOf(one)))) return;
        const end = way.at(-1)!;
        this.#distances.set(end, Math.min(this.#distances.get(end) ?? Infinity, way.length - 1));
      });
  }

  /** The ids of all entities of a type, classes of actors left out, in order. */
  all(type: string): string[] {
    const ids = [...this.#types.keys()].filter((id) => this.typeOf(id) === type && !this.#generic.has(id));
    return ids.sort(less);
  }

  typeOf(id: string): string {
    return this.#types.get(id)!;
  }

  distanceOf(id: string): number | null {
    return this.#distances.get(id) ?? null;
  }

  isCleared({ stages }: PlainTie): boolean {
    const last = ['DISCONTINUED', 'ACQUITTED', 'CHARGED'].find((stage) => stages.includes(stage));
    return ended.includes(last ?? '');
  }

  told(type: string): PlainTie[] {
    const read = ['SUBJECT_OF', 'DECIDES'].includes(type);
    return this.ties.filter(
      (tie) =>
        tie.type === type &&
        (read || !this.isCleared(tie)) &&
        tie.stages.some((stage) => stage !== 'MENTIONED'),
    );
  }

  between(one: string, other: string): PlainTie[] {
    return this.passed.filter(({ from, to }) => [from, to].includes(one) && [from, to].includes(other));
  }

  #besides(): Map<string, string[]> {
    const passable = (id: string) => this.typeOf(id) !== 'MARKET' && !this.#generic.has(id);
    const beside = new Map<string, Set<string>>();
    for (const { from, to } of this.passed) {
      if (!passable(from) || !passable(to)) continue;
      beside.set(from, (beside.get(from) ?? new Set()).add(to));
      beside.set(to, (beside.get(to) ?? new Set()).add(from));
    }
    return new Map([...beside].map(([one, others]) => [one, [...others]]));
  }

  // Every way without a circle.
  walk(way: string[], left: number, tell: (way: string[]) => void): void {
    const last = way.at(-1)!;
    if (this.#beside.has(last)) tell(way);
    if (left === 0) return;
    for (const next of this.#beside.get(last) ?? [])
      if (!way.includes(next)) this.walk([...way, next], left - 1, tell);
  }

  wayTo(id: string): PlainTie[] {
    const distance = this.distanceOf(id)!;
    if (distance === 0) return [];
    const before = this.#beside
      .get(id)!
      .filter((one) => this.distanceOf(one) === distance - 1)
      .filter((one) => distance === 1 || !barred.includes(this.typeOf(one)))
      .sort(less)[0]!;
    return [...this.wayTo(before), ...this.between(before, id)];
  }

  nearest(people: string[]): string[] {
    return [...new Set(people)]
      .filter((one) => this.distanceOf(one) !== null)
      .sort((a, b) => this.distanceOf(a)! - this.distanceOf(b)! || less(a, b));
  }

  holdersOfOffice(office: string) {
    return this.told('HOLDS')
      .filter(({ to }) => to === office)
      .map((tie) => ({ person: tie.from, ties: [tie] }));
  }

  holdersOf(institution: string) {
    return this.told('OFFICE_OF')
      .filter(({ to }) => to === institution)
      .flatMap((office) =>
        this.holdersOfOffice(office.from).map(({ person, ties }) => ({ person, ties: [...ties, office] })),
      );
  }
}
