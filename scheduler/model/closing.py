"""Variables of a model are closed for a while: held at their least."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from ortools.sat.python import cp_model


@contextmanager
def closed(cp: cp_model.CpModel, variables: Iterable[int]) -> Iterator[None]:
    """Holds the Booleans with these numbers at false for as long as the context lasts.

    Other variables are left as they are. What is minimised in the meantime is a plan of the model, but
    no bound on it.
    """
    asked = frozenset(variables)
    domains = [one.domain for number, one in enumerate(cp.proto.variables) if number in asked]
    shut = [domain for domain in domains if len(domain) == 2 and (domain[0], domain[1]) == (0, 1)]
    for domain in shut:
        domain[1] = 0
    try:
        yield
    finally:
        for domain in shut:
            domain[1] = 1
