# The measures of graphs as networkx computes them: a list of graphs as JSON in, a list of scores by entity out.
import json
import sys

import networkx as nx
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python as pagerank


def measures(graph):
    g = nx.Graph()
    g.add_edges_from(graph["ties"])
    # Undirected, networkx takes half of the sum over s and t.
    subset = nx.betweenness_centrality_subset(
        g, [v for v in graph["from"] if v in g], [v for v in graph["to"] if v in g], normalized=False
    )
    return {
        "DEGREE": dict(g.degree),
        # networkx leaves off early unless it is told otherwise. The variant in Python needs no numpy.
        "PAGERANK": pagerank(g, tol=1e-14, max_iter=10_000),
        "BETWEENNESS": nx.betweenness_centrality(g),
        "CLOSENESS": nx.closeness_centrality(g),
        "EIGENVECTOR": nx.eigenvector_centrality(g, tol=1e-9, max_iter=1_000_000),
        "NEXUS_BETWEENNESS": {v: 2 * score for v, score in subset.items()},
    }


json.dump([measures(graph) for graph in json.load(sys.stdin)], sys.stdout)
