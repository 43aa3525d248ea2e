// How far ties reach into an invented state, the plain way: every tie is looked at for every question.
import { less, PlainState, type PlainTie } from './plainState.ts';

export interface Share {
  count: number;
  of: number;
  ties: PlainTie[];
}

const partTypes = 'ASSOCIATE_OF REPRESENTS MEMBER_OF LEADS BRIBES COLLUDES_WITH PAYS PAID_TO'.split(' ');

export class PlainCapture extends PlainState {
  institutions(): Share & {
    rows: { institution: string; nearest: string | null; distance: number | null }[];
  } {
    const ties: PlainTie[] = [];
    const all = this.all('STATE_INSTITUTION').filter((id) => this.holdersOf(id).length > 0);
    const rows = all.map((institution) => {
      const near = this.nearest(this.holdersOf(institution).map(({ person }) => person));
      for (const person of near) {
        ties.push(...this.wayTo(person));
        for (const holder of this.holdersOf(institution))
          if (holder.person === person) ties.push(...holder.ties);
      }
      return { institution, nearest: near[0] ?? null, distance: near[0] ? this.distanceOf(near[0]) : null };
    });
    return { count: rows.filter(({ nearest }) => nearest).length, of: all.length, ties, rows };
  }

  revenue(): Share {
    const holders = new Set(this.told('HOLDS').map(({ from }) => from));
    let [count, of] = [0, 0];
    const ties: PlainTie[] = [];
    for (const start of this.network) {
      const all: string[][] = [];
      this.walk([start], this.within, (way) => void all.push(way));
      for (const [end, ways] of Map.groupBy(all, (way) => way.at(-1)!)) {
        if (this.typeOf(end) !== 'FLOW' || end === start) continue;
        const shortest = Math.min(...ways.map(({ length }) => length));
        const best = ways.filter(({ length }) => length === shortest);
        const through = best.filter((way) => way.slice(1, -1).some((one) => holders.has(one)));
        of++;
        count += through.length / best.length;
        for (const way of through)
          for (let at = 1; at < way.length; at++) ties.push(...this.between(way[at - 1]!, way[at]!));
      }
    }
    return { count, of, ties };
  }

  roles(): Share & { rows: { person: string; offices: string[]; parts: string[] }[] } {
    const held = this.told('HOLDS');
    const people = [...new Set(held.map(({ from }) => from))].filter((one) => this.distanceOf(one) !== null);
    const all = people.sort(less).map((person) => ({
      person,
      offices: held.filter(({ from }) => from === person),
      parts: this.passed.filter(
        ({ type, from, to }) =>
          partTypes.includes(type) &&
          [from, to].includes(person) &&
          this.network.includes(from === person ? to : from),
      ),
    }));
    const doubles = all.filter(({ parts }) => parts.length > 0);
    const ids = (ties: PlainTie[]) => ties.map(({ id }) => id).sort(less);
    return {
      count: doubles.length,
      of: people.length,
      ties: doubles.flatMap(({ offices, parts }) => [...offices, ...parts]),
      rows: doubles.map(({ person, offices, parts }) => ({
        person,
        offices: ids(offices),
        parts: ids(parts),
      })),
    };
  }

  proceedings(): Share & {
    rows: {
      proceeding: string;
      decider: string;
      role: string;
      distance: number | null;
      subjects: string[];
    }[];
  } {
    const circle = this.#circle();
    const ties: PlainTie[] = [];
    const rows = [...new Set(this.#against().map(({ to }) => to))].sort(less).flatMap((proceeding) => {
      const against = this.#against().filter(({ from, to }) => to === proceeding && circle.has(from));
      if (against.length === 0) return [];
      const subjects = [...new Set(against.map(({ from }) => from))].sort(less);
      const behind = [...against, ...subjects.flatMap((one) => circle.get(one)!)];
      const decisions = this.told('DECIDES').filter(
        ({ to, role }) => to === proceeding && ['discontinues', 'acquits'].includes(role),
      );
      return [...Map.groupBy(decisions, ({ from, role }) => `${from} ${role}`)].map(([key, some]) => {
        const [decider, role] = key.split(' ') as [string, string];
        const people = this.#peopleOf(decider);
        const [nearest] = this.nearest(people.map(({ person }) => person));
        if (nearest)
          ties.push(
            ...behind,
            ...some,
            ...people.filter(({ person }) => person === nearest).flatMap((one) => one.ties),
            ...this.wayTo(nearest),
          );
        return { proceeding, decider, role, distance: nearest ? this.distanceOf(nearest) : null, subjects };
      });
    });
    rows.sort(
      (a, b) =>
        less(a.proceeding, b.proceeding) ||
        (a.distance ?? 99) - (b.distance ?? 99) ||
        less(`${a.decider} ${a.role}`, `${b.decider} ${b.role}`),
    );
    const near = rows.filter(({ distance }) => distance !== null);
    const number = (some: typeof rows) => new Set(some.map(({ proceeding }) => proceeding)).size;
    return { count: number(near), of: number(rows), ties, rows };
  }

  unopened(): string[] {
    return [...this.#circle().keys()].sort(less).filter((one) => {
      if (!['PERSON', 'ORGANIZATION'].includes(this.typeOf(one))) return false;
      const isNamed = this.ties.some(
        ({ type, from, role }) => type === 'SUBJECT_OF' && from === one && role !== 'claimant',
      );
      const isAccused = this.ties.some((tie) => {
        if (this.isCleared(tie)) return false;
        if (tie.type === 'COLLUDES_WITH') return tie.from === one || tie.to === one;
        if (tie.from !== one) return false;
        return (
          tie.type === 'BRIBES' ||
          (['MEMBER_OF', 'LEADS', 'PAYS'].includes(tie.type) && tie.stages.includes('ALLEGED'))
        );
      });
      return isAccused && !isNamed;
    });
  }

  markets(): Share & { rows: { market: string | null; flows: number; shared: number }[] } {
    const paid = this.told('PAID_TO').filter(({ to }) => this.network.includes(to));
    const flows = [...new Set(paid.map(({ from }) => from))];
    const yields = this.told('PROCEEDS_OF').filter(({ from }) => flows.includes(from));
    const marketsOf = (flow: string) => [
      ...new Set(yields.filter(({ from }) => from === flow).map(({ to }) => to)),
    ];
    const at = [...new Set(yields.map(({ to }) => to))]
      .map((market) => ({
        market: market as string | null,
        some: flows.filter((flow) => marketsOf(flow).includes(market)),
      }))
      .sort((a, b) => b.some.length - a.some.length || less(a.market!, b.market!));
    const unknown = flows.filter((flow) => marketsOf(flow).length === 0);
    const [most] = at;
    return {
      count: most?.some.length ?? 0,
      of: flows.length - unknown.length,
      ties: most
        ? [
            ...paid.filter(({ from }) => most.some.includes(from)),
            ...yields.filter(({ from, to }) => most.some.includes(from) && to === most.market),
          ]
        : [],
      rows: [...at, ...(unknown.length > 0 ? [{ market: null, some: unknown }] : [])].map(
        ({ market, some }) => ({
          market,
          flows: some.length,
          shared: some.filter((flow) => marketsOf(flow).length > 1).length,
        }),
      ),
    };
  }

  #peopleOf(decider: string): { person: string; ties: PlainTie[] }[] {
    if (this.typeOf(decider) === 'OFFICE') return this.holdersOfOffice(decider);
    if (this.typeOf(decider) === 'STATE_INSTITUTION') return this.holdersOf(decider);
    return [{ person: decider, ties: [] }];
  }

  #circle(): Map<string, PlainTie[]> {
    const circle = new Map<string, PlainTie[]>(this.network.map((one) => [one, []]));
    for (const tie of [...this.told('MEMBER_OF'), ...this.told('LEADS')])
      if (this.network.includes(tie.to) && !this.network.includes(tie.from))
        circle.set(tie.from, [...(circle.get(tie.from) ?? []), tie]);
    return circle;
  }

  #against(): PlainTie[] {
    return this.told('SUBJECT_OF').filter(({ role }) => role !== 'claimant');
  }
}
