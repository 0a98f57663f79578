"""The starts left to each meeting, and which rule took the others."""

from collections.abc import Iterable
from dataclasses import dataclass

from calendars.meetings import Meeting
from constraints.index import RULES
from constraints.rule import Rule, SlotRule
from constraints.year import Year


@dataclass(frozen=True)
class Cut:
    """A rule took the starts of `mask` from a meeting, of those that the rules before it had left."""

    rule: SlotRule
    mask: int


@dataclass(frozen=True)
class Candidates:
    """For each meeting the starts that every slot rule admits, and the cuts that led there, in order."""

    masks: dict[str, int]
    cuts: dict[str, tuple[Cut, ...]]

    def empty(self) -> tuple[str, ...]:
        """The meetings that no start is left to. They are impossible even when "ca."."""
        return tuple(meeting for meeting, mask in self.masks.items() if not mask)


def find_candidates(
    year: Year, rules: tuple[Rule, ...] | None = None, meetings: Iterable[Meeting] | None = None
) -> Candidates:
    """Asks every slot rule that must hold, in the order of the index: window, closed days, hours, ...

    Of some `meetings` when they are named, else of all.

    >>> candidates = find_candidates(year)  # doctest: +SKIP
    >>> candidates.masks["styregruppe-ultimo-januar"].bit_count()  # doctest: +SKIP
    42
    """
    asked = year.rules if rules is None else rules
    order = {kind: number for number, kind in enumerate(RULES)}
    slot_rules = [rule for rule in asked if isinstance(rule, SlotRule) and rule.tier is None]
    slot_rules.sort(key=lambda rule: order[type(rule)])
    concerned = [(rule, frozenset(meeting.id for meeting in rule.concerns(year))) for rule in slot_rules]
    masks: dict[str, int] = {}
    cuts: dict[str, tuple[Cut, ...]] = {}
    for meeting in year.meetings if meetings is None else meetings:
        rules_here = [rule for rule, meetings in concerned if meeting.id in meetings]
        masks[meeting.id], cuts[meeting.id] = _narrow(year, meeting, rules_here)
    return Candidates(masks, cuts)


def _narrow(year: Year, meeting: Meeting, rules: list[SlotRule]) -> tuple[int, tuple[Cut, ...]]:
    if meeting.given is not None:
        return year.grid.mask((meeting.given,)), ()
    left = year.grid.everything
    cuts = []
    for rule in rules:
        if not rule.applies(year, meeting):
            continue
        admitted = rule.prices(year, meeting, left).get(0, 0)
        if admitted != left:
            cuts.append(Cut(rule, left & ~admitted))
            left = admitted
    return left, tuple(cuts)
