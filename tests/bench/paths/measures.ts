// How fast are measures of centrality, beside networkx and igraph on the same graph in the same run?
import { betweennessOf } from '../../../server/analysis/centrality/betweenness.ts';
import { pagerank } from '../../../server/analysis/centrality/pagerank.ts';
import { tiedGraphOf } from '../../../server/analysis/centrality/tiedGraph.ts';
import { Clock } from '../../../server/analysis/clock.ts';
import type { GraphView } from '../../../server/analysis/graph.ts';
import { askPython, pythonWith } from '../../analysis/python.ts';
import type { Chance } from '../chance.ts';
import { median } from '../loading.ts';
import type { Row } from '../report.ts';

const targets = 100;
const sources = 60;
/** networkx takes about a second for each. */
const theirSources = 3;
const effort = { steps: Number.POSITIVE_INFINITY, clock: Clock.endless };

interface Theirs {
  nexusASource: number;
  pagerank: number;
}

export function measures(view: GraphView, chance: Chance): Row[] {
  const graph = tiedGraphOf(view);
  const places = Array.from(graph.entities.keys());
  const some = (count: number) => Array.from(new Set(Array.from({ length: count }, () => chance.of(places))));
  const [from, to] = [some(sources), some(targets)];
  const sets = { from: Int32Array.from(from), to: Int32Array.from(to) };
  const nexus = () => betweennessOf(graph, sets, view.columns, effort);
  const nexusASource = time(nexus) / Math.min(from.length, to.length);
  const ranked = time(() => pagerank(graph, effort));
  const python = pythonWith('networkx', 'igraph');
  const question = () => ({
    entities: places.length,
    ties: places.flatMap((place) =>
      Array.from(graph.others.subarray(graph.starts[place], graph.starts[place + 1]))
        .filter((other) => other > place)
        .map((other) => [place, other]),
    ),
    from: from.slice(0, theirSources),
    to,
  });
  const program = `${import.meta.dirname}/centrality.py`;
  const theirs = python === null ? null : askPython<Theirs>(python, program, question());
  const row = (
    what: string,
    ours: number,
    beside: number | undefined,
    atLeast: number,
    note: string,
  ): Row => ({
    what,
    unit: 'ms',
    ours,
    beside: beside ?? null,
    ratio: beside === undefined ? null : beside / ours,
    atLeast,
    note: `${places.length} entities, ${graph.others.length / 2} pairs; beside: ${theirs ? note : 'nothing, for want of a Python with networkx and igraph'}`,
  });
  return [
    row('nexus betweenness, a source', nexusASource, theirs?.nexusASource, 30, 'networkx'),
    row('PageRank', ranked, theirs?.pagerank, 1 / 3, 'igraph'),
  ];
}

// The first is for warming up.
function time(work: () => unknown): number {
  const times = Array.from({ length: 4 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times.slice(1));
}
