// Invented states: people, some of whom hold offices, networks beside them, money, and proceedings that somebody ends.
import type { Trait } from '../../server/analysis/traits.ts';
import type { Chance } from '../property/chance.ts';
import type { Invented } from './invented.ts';

type Type = 'PERSON' | 'OFFICE' | 'STATE_INSTITUTION' | 'ORGANIZATION' | 'FLOW' | 'PROCEEDING' | 'MARKET';

/** What joins what, how often, and in which roles and stages. */
const joins: {
  type: string;
  from: Type[];
  to: Type[];
  often: number;
  roles?: string[];
  stages?: string[];
}[] = [
  { type: 'HOLDS', from: ['PERSON'], to: ['OFFICE'], often: 5 },
  {
    type: 'OFFICE_OF',
    from: ['OFFICE'],
    to: ['STATE_INSTITUTION', 'STATE_INSTITUTION', 'ORGANIZATION'],
    often: 5,
  },
  { type: 'PART_OF', from: ['STATE_INSTITUTION'], to: ['STATE_INSTITUTION'], often: 1 },
  {
    type: 'ASSOCIATE_OF',
    from: ['PERSON'],
    to: ['PERSON', 'ORGANIZATION'],
    often: 4,
    stages: ['STATED', 'MENTIONED'],
  },
  { type: 'OWNS', from: ['PERSON'], to: ['ORGANIZATION'], often: 1 },
  { type: 'REPRESENTS', from: ['PERSON'], to: ['ORGANIZATION'], often: 1 },
  {
    type: 'MEMBER_OF',
    from: ['PERSON', 'ORGANIZATION'],
    to: ['ORGANIZATION'],
    often: 3,
    stages: ['STATED', 'ALLEGED'],
  },
  {
    type: 'LEADS',
    from: ['PERSON'],
    to: ['ORGANIZATION', 'STATE_INSTITUTION'],
    often: 2,
    stages: ['STATED', 'ALLEGED'],
  },
  {
    type: 'BRIBES',
    from: ['PERSON', 'ORGANIZATION'],
    to: ['PERSON', 'OFFICE'],
    often: 2,
    stages: ['ALLEGED', 'ACQUITTED'],
  },
  { type: 'COLLUDES_WITH', from: ['PERSON'], to: ['ORGANIZATION'], often: 1, stages: ['ALLEGED'] },
  { type: 'RIVAL_OF', from: ['PERSON'], to: ['ORGANIZATION'], often: 1 },
  { type: 'PAYS', from: ['PERSON', 'ORGANIZATION'], to: ['FLOW'], often: 3 },
  { type: 'PAID_TO', from: ['FLOW'], to: ['PERSON', 'ORGANIZATION'], often: 4 },
  { type: 'PROCEEDS_OF', from: ['FLOW'], to: ['MARKET'], often: 4 },
  {
    type: 'SUBJECT_OF',
    from: ['PERSON', 'ORGANIZATION'],
    to: ['PROCEEDING'],
    often: 5,
    roles: ['', 'accused', 'claimant'],
    stages: ['CHARGED', 'ACQUITTED', 'DISCONTINUED'],
  },
  {
    type: 'DECIDES',
    from: ['PERSON', 'OFFICE', 'STATE_INSTITUTION', 'ORGANIZATION'],
    to: ['PROCEEDING'],
    often: 4,
    roles: ['discontinues', 'discontinues', 'acquits', 'convicts', ''],
  },
];

const usual = {
  PERSON: 7,
  OFFICE: 4,
  STATE_INSTITUTION: 3,
  ORGANIZATION: 3,
  FLOW: 3,
  PROCEEDING: 2,
  MARKET: 1,
};

/** What most of a state may be about, so that there is enough of it to be divided. */
const abouts: { types: Type[]; ties: string[] }[] = [
  { types: ['OFFICE', 'STATE_INSTITUTION'], ties: ['HOLDS', 'OFFICE_OF'] },
  { types: ['PROCEEDING'], ties: ['SUBJECT_OF', 'DECIDES'] },
  { types: ['FLOW'], ties: ['PAID_TO', 'PROCEEDS_OF'] },
];

/** 8 to 25 entities. Ids are in no order, and do not tell types apart. */
export function inventState(chance: Chance): Invented {
  const numbers = chance.some(
    Array.from({ length: 40 }, (_, index) => index + 10),
    chance.between(8, 25),
  );
  const about = chance.one(abouts);
  const all: Type[] = [
    'PERSON',
    'PERSON',
    'OFFICE',
    'STATE_INSTITUTION',
    'ORGANIZATION',
    'FLOW',
    'PROCEEDING',
    'MARKET',
  ];
  const entities = numbers.map((number, index) => ({
    id: `e${number}`,
    // At least one of each.
    type: all[index] ?? (chance.is(0.4) ? chance.one(about.types) : chance.weighted(usual)),
    kind: null,
    generic: chance.is(0.04),
  }));
  const some = (types: Type[]) => {
    const type = chance.one(types);
    return chance.one(entities.filter((one) => one.type === type)).id;
  };
  const ties: Invented['ties'] = [];
  const drawn = joins.flatMap((join) =>
    Array.from({ length: join.often * (about.ties.includes(join.type) ? 4 : 1) }, () => join),
  );
  for (let left = Math.ceil(entities.length * chance.one([1, 2, 3, 4])); left > 0; left--) {
    const { type, from, to, roles = [''], stages = ['STATED'] } = chance.one(drawn);
    const again = ties.length > 0 && chance.is(0.2) ? chance.one(ties) : null;
    const tie = again ?? {
      from: some(from),
      to: some(to),
      type,
      role: chance.one(roles),
      stage: chance.one(stages),
    };
    if (tie.from !== tie.to) ties.push({ ...tie, source: `s${chance.between(1, 6)}`, marking: 0 });
  }
  const said: NonNullable<Invented['said']> = [];
  const say = (type: Type, property: Trait, probability: number, values: string[]) => {
    for (const one of entities)
      if (one.type === type && chance.is(probability))
        said.push({ of: one.id, property, value: chance.one(values) });
  };
  say('FLOW', 'amount', 0.7, ['10 USD', '5..9 USD', '7 EUR']);
  say('STATE_INSTITUTION', 'branch', 0.7, ['executive', 'judiciary']);
  say('STATE_INSTITUTION', 'level', 0.5, ['national', 'local']);
  const authors = {
    s1: ['A. Writer'],
    s2: chance.one([['A. Writer'], ['B. Scribe'], []]),
    s3: ['B. Scribe'],
  };
  return { entities, ties, said, authors };
}
