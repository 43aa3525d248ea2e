// Every field that is not simply there in its row.
import { credibilities, gradeBands, markings } from '../vocabulary/scales.ts';
import { entityType, entityTypes } from '../vocabulary/vocabulary.ts';
import { scalars } from '../schema/scalars.ts';
import { Claim } from './claim.ts';
import { Tree } from './connect.ts';
import { entityFields } from './entityFields.ts';
import { Graph } from './graph.ts';
import { Mutation } from './mutation.ts';
import { Path } from './path.ts';
import { Property, Quantity } from './property.ts';
import { Query } from './query.ts';
import { SameDecision } from './sameDecision.ts';
import { Source } from './source.ts';
import { Tie } from './tie.ts';

const codes = (words: readonly { name: string }[], first = 0) =>
  Object.fromEntries(words.map(({ name }, index) => [name, index + first]));

const typeOfEntity = ({ type }: { type: string }) => entityType(type)?.label;

export const resolvers = {
  ...scalars,
  // Ordered scales are stored as their places.
  Marking: codes(markings),
  GradeBand: codes(gradeBands),
  Credibility: codes(credibilities, 1),
  Node: {
    __resolveType: (row: { __typename?: string; type: string }) => row.__typename ?? typeOfEntity(row),
  },
  Entity: { __resolveType: typeOfEntity },
  ...Object.fromEntries(entityTypes.map(({ label }) => [label, entityFields])),
  Query,
  Mutation,
  Graph,
  Path,
  Tree,
  Claim,
  Tie,
  Source,
  SameDecision,
  Property,
  Quantity,
};
