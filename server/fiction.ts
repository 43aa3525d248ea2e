// Keeps fiction and fact apart: a graph is one or the other from its first write on, and is opened as what it is.
import type { Store } from './ask.ts';
import { StartFailure } from './failure.ts';
import { graphOf } from './graphOf.ts';
import type { Settings } from './settings.ts';

/** Makes fiction of an empty graph that is opened for training. Throws a StartFailure where the graph is not what was asked for. */
export async function keepApart(store: Store, settings: Settings): Promise<void> {
  const { fictional } = await graphOf(store);
  if (fictional === settings.training) return;
  if (fictional) throw isFiction(settings);
  // Asked and made in one statement: what somebody else begins to write meanwhile is seen.
  const made = await store.write((writing) => writing.read('seeding/fictional'));
  if (made.length === 0) throw isFact(settings);
}

function isFiction({ neo4j, home }: Settings): StartFailure {
  return new StartFailure(
    `The graph in ${neo4j?.uri ?? home} is fiction, for training: it is not opened beside what is real, and nothing real goes into it.`,
    [
      'open it as what it is: npm start -- --training',
      neo4j
        ? 'or name another database in NEO4J_URI and NEO4J_DATABASE, or unset NEO4J_URI for the one that Claimgraph brings itself'
        : 'or open another one: CLAIMGRAPH_HOME=<another folder> npm start',
    ],
  );
}

function isFact({ neo4j, home }: Settings): StartFailure {
  return new StartFailure(
    `--training opens a case that is invented, and the graph in ${neo4j?.uri ?? home} holds claims that are not: the two are never mixed.`,
    [
      'leave out --training to open it as it is',
      neo4j
        ? 'or unset NEO4J_URI: the training case then has a database of its own; or name an empty one in NEO4J_URI and NEO4J_DATABASE'
        : 'or open a new one: CLAIMGRAPH_HOME=<another folder> npm start -- --training',
    ],
  );
}
