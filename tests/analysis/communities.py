# What networkx says of partitions: a list of graphs as JSON in; of each the modularity of the partition that is given, and of its own.
import json
import sys

import networkx as nx


def judged(graph):
    g = nx.Graph()
    g.add_edges_from(graph["ties"])
    own = nx.community.louvain_communities(g, resolution=graph["resolution"], seed=1)
    return {
        "given": nx.community.modularity(g, graph["communities"], resolution=graph["resolution"]),
        "own": nx.community.modularity(g, own, resolution=graph["resolution"]),
    }


json.dump([judged(graph) for graph in json.load(sys.stdin)], sys.stdout)
