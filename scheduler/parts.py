"""The parts of a year that hang together loosely enough to be bounded one by one."""

from constraints.year import Year


def parts(year: Year) -> tuple[frozenset[str], ...]:
    """The bodies' meetings, and each campaign's dialogues: every meeting is in one part.

    Within a part, orders and rhythms tie meetings to each other; between them only people, rooms
    and a route here and there do, which a bound may do without.
    """
    groups: dict[str, set[str]] = {}
    for meeting in year.meetings:
        groups.setdefault(meeting.series if meeting.kind == "dialogue" else "", set()).add(meeting.id)
    return tuple(frozenset(group) for _, group in sorted(groups.items()))
