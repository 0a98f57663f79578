"""What is in the way of a meeting at one start: the rules that it would break there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from calendars.grid import Slot
from calendars.plan import Placement, Plan
from constraints.keep import Keep
from constraints.reading import Reading
from constraints.route import Route
from constraints.rule import Rule, SlotRule
from constraints.violation import Violation
from scheduler.alternatives.insisting import insisted
from scheduler.alternatives.setting import Setting
from scheduler.routes import assign_routes
from scheduler.staff import Staff

_WEEK = timedelta(6)


@dataclass(frozen=True)
class Obstacle:
    """A rule that must hold would be broken so, were the meeting held at `slot`.

    `away` are the posts, of those that the rule is about, whose people are engaged elsewhere then;
    `others` the meetings that could be moved out of the way. `firm` ones stand whatever is moved.
    """

    slot: Slot
    rule: Rule
    violation: Violation
    away: tuple[str, ...] = ()
    others: frozenset[str] = frozenset()
    firm: bool = False


class Obstacles:
    """Finds what is in the way of a setting's meeting, by putting it there and asking every rule."""

    def __init__(self, setting: Setting) -> None:
        self._setting, self._year = setting, setting.year
        self._alone = Staff(setting.year)
        firm = [rule for rule in self._year.rules if rule.tier is None]
        self._between = [rule for rule in firm if rule.repairable]
        self._at_once = [rule for rule in firm if not rule.repairable]
        self._given = tuple(one for one in setting.others if self._year.by_id[one.meeting].given)
        self._known = {(one.rule.name, one.violation.key) for one in setting.before.broken}

    def at(self, slot: Slot) -> tuple[Obstacle, ...]:
        """The obstacles at a start: firm ones where it is no candidate, else those that can be cleared."""
        if self._setting.starts >> self._year.grid.index(slot) & 1:
            return tuple(self._loose(slot))
        return tuple(self._firm(slot))

    def _firm(self, slot: Slot) -> list[Obstacle]:
        """With everybody there who has no engagement, and no other meeting in the plan.

        Where the day itself is refused, nobody's engagements matter; whoever is said to be engaged
        is not said to be missing as well.
        """
        meeting = self._setting.meeting
        placement = insisted(self._year, meeting, slot, self._alone, self._alone)
        reading = Reading(self._year, Plan.of((*self._given, placement)))
        found = [
            Obstacle(slot, rule, violation, self._away(placement, violation), firm=True)
            for rule in self._at_once
            for violation in rule.check(reading, meeting.id)
        ]
        refused = [one for one in found if isinstance(one.rule, SlotRule) and _by_day(one.rule)]
        said = {post for one in found for post in _posts(one.violation)}
        return refused or [one for one in found if not said.intersection(one.violation.key)]

    def _loose(self, slot: Slot) -> Iterator[Obstacle]:
        """With whoever is needed pulled out of other meetings, and every other meeting where it is."""
        meeting = self._setting.meeting
        placement = insisted(self._year, meeting, slot, self._setting.staff, self._alone)
        reading = Reading(self._year, self._setting.placed(placement))
        led = Reading(self._year, assign_routes(self._year, reading.plan))
        for rule in self._at_once:
            for violation in rule.check(reading, meeting.id):
                yield self._cleared_by(reading, slot, rule, violation)
        for rule in self._between:
            asked = led if isinstance(rule, Route) and any(True for _ in rule.check(reading)) else reading
            for violation in rule.check(asked):
                if (rule.name, violation.key) not in self._known:
                    yield self._cleared_by(asked, slot, rule, violation)

    def _cleared_by(self, reading: Reading, slot: Slot, rule: Rule, violation: Violation) -> Obstacle:
        others = frozenset(self._others(reading, rule, violation)) - {self._setting.meeting.id}
        ours = frozenset(one for one in others if self._year.by_id[one].given is None)
        return Obstacle(slot, rule, violation, others=ours)

    def _others(self, reading: Reading, rule: Rule, violation: Violation) -> Iterator[str]:
        """The meetings a violation speaks of, those of its people that week, and those its rule names."""
        day = reading.day(self._setting.meeting.id)
        near = _WEEK if getattr(rule, "unit", "day") == "week" else timedelta(0)
        named = [part for part in (*violation.key[1:], *violation.data.values()) if isinstance(part, str)]
        for part in named:
            if part in self._year.by_id:
                yield part
            for other in reading.by_person.get(part, ()):
                if abs(reading.day(other.id) - day) <= near:
                    yield other.id
        if not any(part in self._year.by_id and part != self._setting.meeting.id for part in named):
            chosen = {one.id for name in _names(rule) for one in self._year.select(name)}
            held = {one for one in chosen if reading.held(one)}
            soon = {one for one in held if abs(reading.day(one) - day) <= _WEEK}
            yield from soon or held

    def _away(self, placement: Placement, violation: Violation) -> tuple[str, ...]:
        """The posts that the violation is about and that nobody free can sit for."""
        meeting = self._setting.meeting
        about = {part for part in violation.key[1:] if isinstance(part, str)}
        posts = {seat.post for seat in meeting.seats if about & {seat.post, *seat.groups}}
        if violation.kind == "none" and placement.chair is None:
            posts |= set(meeting.chairs)
        return tuple(one.post for one in placement.sittings if one.person is None and one.post in posts)


def _by_day(rule: SlotRule) -> bool:
    return rule.by_day or isinstance(rule, Keep)


def _posts(violation: Violation) -> tuple[str, ...]:
    posts = violation.data.get("posts", ())
    return posts if isinstance(posts, tuple) else ()


def _names(rule: Rule) -> Iterator[str]:
    """Whatever the rule's fields may name: meetings and series."""
    for field in type(rule).model_fields:
        value = getattr(rule, field)
        values = (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
        yield from (one for one in values if isinstance(one, str))
