"""What a posting speaks of."""

from collections.abc import Iterable, Iterator

from constraints.postings import Implies, Linear, Posting, PriceFloor, SlotPrice
from constraints.unknowns import AllOf, AnyOf, Apart, Interval, Literal_, Not, Unknown


def unknowns(posting: Posting) -> Iterator[Unknown | Interval]:
    """Every unknown and interval that a posting speaks of, compound ones taken apart."""
    if isinstance(posting, Linear):
        yield from _parts(unknown for _, unknown in posting.terms)
        yield from _parts(posting.when)
    elif isinstance(posting, Implies):
        yield from _parts((*posting.when, posting.then))
    elif isinstance(posting, PriceFloor):
        yield from _parts(unknown for _, unknown in posting.terms)
    elif not isinstance(posting, SlotPrice):
        yield from posting.intervals
        yield from _parts(interval.when for interval in posting.intervals)


def meetings(posting: Posting) -> frozenset[str]:
    """The meetings that a posting speaks of."""
    found = {posting.meeting} if isinstance(posting, PriceFloor | SlotPrice) else set()
    for unknown in unknowns(posting):
        found |= meetings_of(unknown)
    return frozenset(found)


def meetings_of(unknown: Unknown | Interval) -> set[str]:
    """The meetings that an unknown speaks of."""
    if isinstance(unknown, AllOf | AnyOf):
        return {meeting for part in _parts(unknown.parts) for meeting in meetings_of(part)}
    if isinstance(unknown, Apart):
        return {unknown.first, unknown.second}
    return {unknown.meeting}


def _parts(literals: Iterable[Literal_ | Unknown]) -> Iterator[Unknown]:
    for literal in literals:
        asked = literal.unknown if isinstance(literal, Not) else literal
        if isinstance(asked, AllOf | AnyOf):
            yield from _parts(asked.parts)
        else:
            yield asked
