"""Why a meeting is not held at some moment: what is in the way, or what it would cost."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from calendars.grid import Slot
from calendars.meetings import Meeting
from constraints.opening_hours import OpeningHours
from constraints.rule import TIERS
from scheduler.alternatives.alternative import Alternative
from scheduler.alternatives.moment import Moment
from scheduler.alternatives.obstacles import Obstacle, Obstacles
from scheduler.alternatives.one_moved import one_moved
from scheduler.alternatives.setting import Setting
from scheduler.proven_least import proven_least


@dataclass(frozen=True)
class WhyNot:
    """The answer about one meeting and one moment.

    `now` is when the plan holds it, None when it does not. `excluded` means proven: it cannot be
    held then, whatever else is moved. `alternative` is a real, verified plan with the meeting then;
    without one and not `excluded`, none was found, which proves nothing. `obstacles` say for each
    start that was asked about what is in the way, nothing for those where nothing is. `least` is, in
    the tiers where that is known, what no plan with the meeting then costs less than.
    """

    meeting: Meeting
    moment: Moment
    now: Slot | None
    obstacles: Mapping[Slot, tuple[Obstacle, ...]] = field(default_factory=dict)
    excluded: bool = False
    alternative: Alternative | None = None
    least: Mapping[int, int] = field(default_factory=dict)

    @property
    def already(self) -> bool:
        """True when the meeting is held at that moment."""
        return self.now is not None and self.moment in (
            Moment(self.now.day),
            Moment(self.now.day, self.now.minute),
        )

    @property
    def proven(self) -> bool:
        """True when the alternative is proven to cost the least of all plans with the meeting then."""
        if self.alternative is None:
            return False
        return all(self.least.get(tier, 0) >= self.alternative.cost[tier] for tier in TIERS)


def why_not(setting: Setting, moment: Moment, bounds: Mapping[int, int], effort: float) -> WhyNot:
    """Asks the rules, then tries without moving others, then with the few in the way moved.

    `bounds` are the proven bounds of the plan's tiers, none when they belong to another year;
    `effort` is the deterministic time that a way round the others may be looked for.
    """
    placed = setting.placement
    answer = WhyNot(setting.meeting, moment, placed.slot if placed else None)
    if answer.already:
        return answer
    mask = moment.mask(setting.year.grid)
    starts = setting.starts & mask
    found = setting.undisturbed(setting.year.grid.slots(starts))
    obstacles: dict[Slot, tuple[Obstacle, ...]] = {}
    if found is None:
        finder = Obstacles(setting)
        obstacles = {slot: finder.at(slot) for slot in _asked(setting, mask)}
        if starts:
            found = _repaired(setting, starts, obstacles, effort)
    least = proven_least(found.cost, found.cost_before, bounds) if found and bounds else {}
    return WhyNot(setting.meeting, moment, answer.now, obstacles, not starts, found, least)


def _asked(setting: Setting, mask: int) -> list[Slot]:
    """The starts to explain: those within opening hours, or, when there are none, the first of all."""
    hours = [rule for rule in setting.year.rules if isinstance(rule, OpeningHours)]
    every = list(setting.year.grid.slots(mask))
    within = [s for s in every if all(one.admits(setting.year, setting.meeting, s) for one in hours)]
    return within or every[:1]


def _repaired(
    setting: Setting, starts: int, obstacles: Mapping[Slot, tuple[Obstacle, ...]], effort: float
) -> Alternative | None:
    """One other meeting moved, or, where that is not enough, several."""
    grid = setting.year.grid
    in_way = {
        slot: frozenset(other for obstacle in found for other in obstacle.others)
        for slot, found in obstacles.items()
        if starts >> grid.index(slot) & 1
    }
    moved = one_moved(setting, in_way)
    if moved is not None:
        return moved
    from scheduler.alternatives.repair import repair  # loads a solver, which most answers do without

    return repair(setting, starts, frozenset().union(*in_way.values()), effort)
