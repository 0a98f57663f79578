"""Who sits in what: groups of posts, the members of other bodies, quorums and chairs."""

from collections.abc import Mapping

from calendars.language import Text
from calendars.meetings import Attendance, Seat
from scheduler.year_file.document import YearDocument
from scheduler.year_file.ledger import Ledger
from scheduler.year_file.names import Names
from scheduler.year_file.positions import KeyPath
from scheduler.year_file.tables.seats import MembersOf, Seats, SeatTable

_STRENGTH: dict[Attendance, int] = {"optional": 0, "wanted": 1, "required": 2}
_NO_CIRCLE = Text(da="medlemskaber, der ikke går i ring", en="memberships that do not go in a circle")
_TWICE = Text(da="hver post én gang i gruppen", en="each post once in the group")
_AT_MOST = Text(
    da="{size:1, for gruppen har ét sæde|1-#, for gruppen har # sæder}",
    en="{size:1: the group has one seat|1-#: the group has # seats}",
)
_GROUP = Text(da="en gruppe med sæder", en="a group that has seats")


class SeatBook:
    """The seats of every body, with "members_of" followed."""

    def __init__(
        self, document: YearDocument, names: Names, ledger: Ledger, damaged: frozenset[str] = frozenset()
    ) -> None:
        self._names, self._ledger = names, ledger
        self._incomplete = set(damaged)
        self._bodies = {body.id: (number, body) for number, body in enumerate(document.body)}
        self._known: dict[str, tuple[Seat, ...]] = {}
        self._open: list[str] = []

    def of_body(self, body: str) -> tuple[Seat, ...]:
        """A body's seats; none when it is unknown or its memberships go in a circle."""
        if body not in self._known and body in self._bodies:
            number, table = self._bodies[body]
            self._open.append(body)
            self._known[body] = self.read(table.seats, table.attendance, ("body", number, "seats"))
            self._open.pop()
        return self._known.get(body, ())

    def read(self, seats: Seats, attendance: Attendance, path: KeyPath) -> tuple[Seat, ...]:
        """The seats of some groups, each post once with all its groups and its strongest attendance."""
        merged: dict[str, Seat] = {}
        for group, written in seats.items():
            if isinstance(written, MembersOf):
                found = self._members(group, written, (*path, group))
            else:
                found = self._posts(group, written, attendance, (*path, group))
            for seat in found:
                merged[seat.post] = join(merged[seat.post], seat) if seat.post in merged else seat
        return tuple(merged.values())

    def _posts(
        self, group: str, written: tuple[SeatTable, ...], attendance: Attendance, path: KeyPath
    ) -> list[Seat]:
        found: dict[str, Seat] = {}
        for number, seat in enumerate(written):
            spot = self._ledger.spot(*path, number)
            if seat.post in found:
                self._ledger.fault(spot, "duplicate-seat", f'"{seat.post}"', _TWICE)
            elif not self._names.knows(self._ledger, spot, "post", seat.post):
                self._incomplete.update(self._open[-1:])
            else:
                strength = seat.attendance or attendance
                found[seat.post] = Seat(seat.post, (group,), strength, seat.weight)
        return list(found.values())

    def _members(self, group: str, written: MembersOf, path: KeyPath) -> list[Seat]:
        spot = self._ledger.spot(*path, "members_of")
        if not self._names.knows(self._ledger, spot, "body", written.members_of):
            self._incomplete.update(self._open[-1:])
            return []
        if written.members_of in self._open:
            circle = [*self._open[self._open.index(written.members_of) :], written.members_of]
            self._ledger.fault(spot, "circle", " → ".join(circle), _NO_CIRCLE)
            self._incomplete.update(circle)
            return []
        seats = self.of_body(written.members_of)
        if written.members_of in self._incomplete:
            self._incomplete.update(self._open[-1:])
            return [Seat(s.post, (group,), written.attendance or s.attendance, s.weight) for s in seats]
        if written.group is not None:
            groups = {name for seat in seats for name in seat.groups}
            if written.group not in groups:
                spot = self._ledger.spot(*path, "group")
                self._ledger.unknown(spot, "unknown-group", written.group, groups, _GROUP)
            seats = tuple(seat for seat in seats if written.group in seat.groups)
        return [Seat(s.post, (group,), written.attendance or s.attendance, s.weight) for s in seats]

    def check_quorum(
        self, body: str, quorum: Mapping[str, int], seats: tuple[Seat, ...], path: KeyPath
    ) -> None:
        """Notes quorums of groups that are not there, and those no full attendance could meet.

        Seats of which some could not be read are not counted: one fault is not to look like two.
        """
        if body in self._incomplete:
            return
        groups = {name for seat in seats for name in seat.groups}
        for group, least in quorum.items():
            size = sum(group in seat.groups for seat in seats)
            spot = self._ledger.spot(*path, group)
            if group not in groups:
                self._ledger.unknown(spot, "unknown-group", group, groups, _GROUP)
            elif least > size:
                allowed = _AT_MOST.filled(size=size)
                self._ledger.fault(spot, "quorum-too-large", str(least), allowed, str(size))


def join(one: Seat, other: Seat) -> Seat:
    """One seat for a post that is named twice: all its groups, the stronger attendance, the higher weight."""
    stronger = max(one.attendance, other.attendance, key=lambda attendance: _STRENGTH[attendance])
    groups = tuple(dict.fromkeys((*one.groups, *other.groups)))
    return Seat(one.post, groups, stronger, max(one.weight, other.weight))


def with_seats(seats: tuple[Seat, ...], posts: tuple[str, ...], attendance: Attendance) -> tuple[Seat, ...]:
    """The seats, and one outside all groups for each post that has none."""
    seated = {seat.post for seat in seats}
    return (*seats, *(Seat(post, (), attendance) for post in dict.fromkeys(posts) if post not in seated))
