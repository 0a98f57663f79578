"""What a year demands, and of which meetings."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from constraints.plan_model import PlanModel
from constraints.postings import Cumulative, Implies, Linear, NoOverlap, Posting
from constraints.unknowns import AllOf, AnyOf, Apart, Not
from constraints.year import Year
from scheduler.candidates import Candidates
from scheduler.conflict.demand import Demand, demand_of, is_asked, is_narrowed
from scheduler.conflict.loosened import firm_rules

_MANY = 12


@dataclass(frozen=True)
class Survey:
    """The demands that a year's rules post, each with the meetings it speaks of.

    `narrowed` are those that ask less of fewer meetings: they bear on any part of the year, the
    others only on parts that have all their meetings.
    """

    year: Year
    mentions: dict[Demand, frozenset[str]]
    narrowed: frozenset[Demand]

    def within(self, meetings: Collection[str]) -> frozenset[Demand]:
        """The demands that bear on a part of the year."""
        return frozenset(
            demand
            for demand, mentioned in self.mentions.items()
            if mentioned and (demand in self.narrowed or mentioned <= set(meetings))
        )

    def spoken_of(self, demands: Iterable[Demand]) -> frozenset[str]:
        """The meetings without which some demands would ask something else.

        Those that no such demand speaks of need not be held, and then nothing binds them.
        """
        named = [self.mentions[one] for one in demands if one in self.mentions and one not in self.narrowed]
        return frozenset().union(*named)

    def clusters(self) -> list[frozenset[str]]:
        """The meetings that written rules tie together, two or more, the smallest clusters first.

        Demands that speak of very many, such as a route that waits for every dialogue, tie nothing:
        they would make one cluster of the whole year.
        """
        found: list[frozenset[str]] = []
        for demand, mentioned in self.mentions.items():
            if demand not in self.narrowed and 1 < len(mentioned) <= _MANY:
                tied = [cluster for cluster in found if cluster & mentioned]
                found = [cluster for cluster in found if cluster not in tied]
                found.append(mentioned.union(*tied))
        return sorted(found, key=lambda cluster: (len(cluster), sorted(cluster)))


def survey(year: Year, candidates: Candidates) -> Survey:
    """Goes through everything that the rules which must hold post.

    The starts left to the meetings decide which clashes are worth a posting; a clash that the year
    as written rules out is no demand of it.
    """
    mentions: dict[Demand, set[str]] = {}
    narrowed: set[Demand] = set()
    for rule in firm_rules(year):
        for posting in rule.post(PlanModel(year, candidates.masks)):
            demand = demand_of(rule, posting, year) if is_asked(rule, posting) else None
            if demand is not None:
                mentions.setdefault(demand, set()).update(spoken_of(posting))
                if is_narrowed(rule):
                    narrowed.add(demand)
    return Survey(
        year, {demand: frozenset(meetings) for demand, meetings in mentions.items()}, frozenset(narrowed)
    )


def spoken_of(posting: Posting) -> Iterator[str]:
    """The meetings whose unknowns stand in a posting."""
    if isinstance(posting, Linear):
        for _, term in posting.terms:
            yield from _meetings(term)
        for literal in posting.when:
            yield from _meetings(literal)
    elif isinstance(posting, Implies):
        for literal in (*posting.when, posting.then):
            yield from _meetings(literal)
    elif isinstance(posting, NoOverlap | Cumulative):
        for interval in posting.intervals:
            yield interval.meeting
    else:
        yield posting.meeting


def _meetings(unknown: object) -> Iterator[str]:
    if isinstance(unknown, Not):
        yield from _meetings(unknown.unknown)
    elif isinstance(unknown, Apart):
        yield from (unknown.first, unknown.second)
    elif isinstance(unknown, AllOf | AnyOf):
        for part in unknown.parts:
            yield from _meetings(part)
    else:
        yield str(unknown.meeting)  # type: ignore[attr-defined]
