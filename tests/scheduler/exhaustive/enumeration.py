"""The best of all plans of a tiny year, found by trying them, with nothing but the rules' checks.

What prunes is the contract of `repairable` alone: a rule that does not say so is mended, and made
cheaper, by no further placement. Attendance and held say so but judge each meeting by itself.
"""

from dataclasses import dataclass
from itertools import product

from calendars.plan import Placement, Plan, RouteStep
from constraints.reading import Reading
from constraints.rule import TIERS
from constraints.verify import verify
from tests.scheduler.exhaustive.options import options, starts

ALONE = ("attendance", "held")
"""Rules whose every finding, the meeting last in its key, is settled once that meeting is."""
LATE = ("route", "carried_over")
"""Rules that only speak of which meetings the routes pass."""


class TooLarge(Exception):
    """The year has more plans than are tried."""


@dataclass(frozen=True)
class Best:
    """The cheapest plan, tier by tier, and its costs."""

    plan: Plan
    cost: dict[int, int]


class Enumeration:
    """Every plan of a year; with `free` only those that differ from `base` in these meetings."""

    def __init__(self, year, base=None, free=None, most=4_000):
        self.year, self.base = year, base or Plan()
        self.free = {one.id for one in year.planned} if free is None else free
        self.fixed = [one for one in self.base.placements if one.meeting not in self.free]
        if base is None:
            self.fixed = [Placement(one.id, one.given) for one in year.meetings if one.given is not None]
        self.gone = [one for one in self.base.dropped if one not in self.free]
        self.choices = self._choices(most)

    def _choices(self, most):
        """Each free meeting with its options: it is dropped, or held in one way."""
        found, size = {}, 1
        for meeting in self.year.planned:
            if meeting.id in self.free:
                found[meeting.id] = [None]
                for placement in options(self.year, meeting, self._judge):
                    found[meeting.id].append(placement)
                    if size * len(found[meeting.id]) > most:
                        raise TooLarge
                size *= len(found[meeting.id])
        return dict(sorted(found.items(), key=lambda entry: (len(entry[1]), entry[0])))

    def _judge(self, placement):
        return self._cost([placement], [], {placement.meeting}) is not None

    def best(self, tiers=TIERS, ceiling=None, only=None):
        """The plan that is cheapest in the first of `tiers`, then in the next, or None without any.

        `ceiling` holds costs that must not be exceeded, `only` a slot that a meeting must have.
        """
        search = _Search(self, tiers, ceiling or {}, only or {})
        search.run(list(self.fixed), list(self.gone), list(self.choices))
        if search.plan is None:
            return None
        verdict = verify(self.year, search.plan)
        assert verdict.holds
        assert verdict.cost == search.cost
        return Best(search.plan, verdict.cost)

    def _cost(self, placements, dropped, settled):
        """What a beginning of a plan costs in any case, or None when it is broken in any case."""
        reading = Reading(self.year, Plan(tuple(placements), tuple(dropped)))
        cost = dict.fromkeys(TIERS, 0)
        for rule in self.year.rules:
            if rule.type in LATE or (rule.repairable and rule.type not in ALONE):
                continue
            found = rule.check(reading)
            if rule.type in ALONE:
                found = (one for one in found if one.key[-1] in settled)
            if not add(cost, rule, found):
                return None
        return cost

    def finished(self, placements, dropped):
        """Costs and routes of every way to end a plan whose meetings are all settled."""
        cost = self._cost(placements, dropped, set(self.year.by_id))
        if cost is None:
            return
        plan = Plan.of(placements, dropped)
        for rule in self.year.rules:
            late = rule.type in LATE or not rule.repairable or rule.type in ALONE
            if not late and not add(cost, rule, rule.check(Reading(self.year, plan))):
                return
        for routes in self._routes({one.meeting for one in placements}):
            total, routed = dict(cost), Plan.of(placements, dropped, routes)
            late = [rule for rule in self.year.rules if rule.type in LATE]
            if all(add(total, rule, rule.check(Reading(self.year, routed))) for rule in late):
                yield total, routed

    def _routes(self, held):
        """Every way of the routes; what lies at meetings that are not free stays."""
        had = {(name, step.body): step.meeting for name, steps in self.base.routes for step in steps}
        routes = []
        for rule in self.year.rules:
            if rule.type == "route":
                steps = []
                for body in rule.through:
                    before = had.get((rule.name, body))
                    free = [one.id for one in self.year.select(body) if one.id in self.free & held]
                    given = [
                        one.id for one in self.year.select(body) if not self.base.placements and one.given
                    ]
                    kept = before is not None and before not in self.free
                    steps.append([before] if kept else [None, *free, *given])
                ways = product(
                    *([RouteStep(b, m) for m in ms] for b, ms in zip(rule.through, steps, strict=True))
                )
                routes.append([(rule.name, way) for way in ways])
        return product(*routes)


class _Search:
    """Branch and bound over the options of one meeting after another."""

    def __init__(self, enumeration, tiers, ceiling, only):
        self.all, self.tiers, self.ceiling, self.only = enumeration, tiers, ceiling, only
        self.plan, self.cost = None, {}

    def run(self, placements, dropped, left):
        """Tries every option of the meetings left that may still lead to something better."""
        if not left:
            for cost, plan in self.all.finished(placements, dropped):
                if not self._hopeless(cost):
                    self.plan, self.cost = plan, cost
            return
        meeting, *rest = left
        settled = set(self.all.year.by_id) - set(rest)
        branches = []
        for option in self.all.choices[meeting]:
            if meeting in self.only and (option is None or option.slot != self.only[meeting]):
                continue
            placed = [*placements, option] if option else placements
            gone = dropped if option else [*dropped, meeting]
            cost = self.all._cost(placed, gone, settled)
            if cost is not None:
                branches.append(([cost[tier] for tier in self.tiers], len(branches), cost, placed, gone))
        for _, _, cost, placed, gone in sorted(branches, key=lambda branch: branch[:2]):
            if not self._hopeless(cost):
                self.run(placed, gone, rest)

    def _hopeless(self, cost):
        if any(cost[tier] > most for tier, most in self.ceiling.items()):
            return True
        best = [self.cost[tier] for tier in self.tiers] if self.plan else None
        return best is not None and [cost[tier] for tier in self.tiers] >= best


def add(cost, rule, found):
    """Adds what a rule finds to the costs; False when something must not be there."""
    for one in found:
        if one.hard or rule.tier is None:
            return False
        cost[rule.tier] += one.amount * rule.weight
    return True


def without_starts(year):
    """Meetings that no start is left to: such a year counts as impossible even when they are "ca."."""
    return [one.id for one in year.planned if not starts(year, one)]
