# How long networkx and igraph take for a measure of a graph: JSON in and out, times in milliseconds.
import json
import sys
import time

import igraph
import networkx as nx


def milliseconds(work):
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


question = json.load(sys.stdin)
ties = question["ties"]
theirs = nx.Graph()
theirs.add_edges_from(ties)
fast = igraph.Graph(n=question["entities"], edges=ties, directed=False)
json.dump(
    {
        "nexusASource": milliseconds(
            lambda: nx.betweenness_centrality_subset(
                theirs, question["from"], question["to"], normalized=False
            )
        )
        / len(question["from"]),
        "pagerank": sorted(milliseconds(lambda: fast.pagerank(directed=False)) for _ in range(5))[2],
    },
    sys.stdout,
)
