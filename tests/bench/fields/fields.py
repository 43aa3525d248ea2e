# How long networkx and igraph take for what a field does: JSON in and out, times in milliseconds.
import json
import signal
import sys
import time

import igraph
import networkx as nx


def milliseconds(work):
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


# What does not end is stopped, and has taken that long.
longest = 150


def stop(*_):
    raise TimeoutError


signal.signal(signal.SIGALRM, stop)


def stopped(work):
    signal.alarm(longest)
    try:
        return milliseconds(work)
    except TimeoutError:
        return 1000 * longest
    finally:
        signal.alarm(0)


question = json.load(sys.stdin)
ties = question["ties"]
theirs = nx.Graph()
theirs.add_edges_from(ties)
fast = igraph.Graph(n=question["entities"], edges=ties, directed=False)
sources, targets = question["from"], set(question["to"])
# Its Steiner trees want a graph in which all are connected.
whole = theirs.subgraph(max(nx.connected_components(theirs), key=len)).copy()
chosen = [one for one in question["chosen"] if one in whole][:3]


def connected():
    for source in sources:
        reached = nx.single_source_shortest_path_length(theirs, source, cutoff=4)
        sum(1 for one in reached if one in targets)


json.dump(
    {
        "networkx": {
            "brokers": milliseconds(lambda: (list(nx.articulation_points(theirs)), list(nx.bridges(theirs)))),
            "aSource": milliseconds(connected) / len(sources),
            "connect": milliseconds(
                lambda: nx.approximation.steiner_tree(whole, chosen, method="mehlhorn")
            ),
            "communities": stopped(lambda: nx.community.louvain_communities(theirs, seed=1)),
        },
        "igraph": {
            "brokers": milliseconds(lambda: (fast.articulation_points(), fast.bridges())),
            "communities": milliseconds(lambda: fast.community_multilevel()),
        },
    },
    sys.stdout,
)
