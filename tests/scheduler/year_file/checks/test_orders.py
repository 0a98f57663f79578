"""A circle of orders is found exactly when there is one."""

from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from scheduler.year_file.checks.orders import circles

NAMES = st.sampled_from("abcdef")
GRAPHS = st.dictionaries(NAMES, st.lists(NAMES, max_size=4, unique=True))


@given(GRAPHS)
def test_a_circle_is_found_exactly_when_there_is_one(after: dict[str, list[str]]) -> None:
    try:
        TopologicalSorter(after).prepare()
    except CycleError:
        has_circle = True
    else:
        has_circle = False
    found = circles(after)
    assert bool(found) == has_circle
    for circle in found:
        assert circle[0] == circle[-1] == min(circle)
        assert all(then in after[name] for name, then in pairwise(circle))


def test_a_long_chain_is_no_trouble() -> None:
    chain = {str(number): [str(number + 1)] for number in range(5000)}
    assert circles(chain) == []
