"""Year and candidates -> CP-SAT model."""

from collections.abc import Callable, Iterable, Sequence
from functools import singledispatchmethod
from typing import TypeAlias

from ortools.sat.python import cp_model

from calendars.plan import Plan
from constraints.plan_model import PlanModel
from constraints.postings import Cumulative, Implies, Linear, NoOverlap, Posting, PriceFloor, SlotPrice
from constraints.reading import Reading
from constraints.rule import Rule
from constraints.unknowns import Held, Within
from constraints.year import Year
from scheduler.candidates import Candidates
from scheduler.model.charges import Charges
from scheduler.model.enforcing import Always, Enforcing
from scheduler.model.narrow import NarrowStarts
from scheduler.model.prices import Prices
from scheduler.model.registry import Registry
from scheduler.model.starts import WIDE, Truthy
from scheduler.model.variables import MakeStarts, Variables
from scheduler.model.wide import WideStarts

Postings = tuple[tuple[Rule, Posting], ...]


def post_all(year: Year, candidates: Candidates, rules: Iterable[Rule] | None = None) -> Postings:
    """What every rule posts for these candidates: right for any fewer candidates too."""
    names = PlanModel(year, candidates.masks)
    asked = year.rules if rules is None else rules
    return tuple((rule, posting) for rule in asked for posting in rule.post(names))


Under: TypeAlias = tuple[Truthy, ...]
"""The literals under which a posting binds."""


class Model:
    """A model holds a year's unknowns as CP-SAT variables under the postings of its rules.

    It alone decides what hard and soft mean: a hard posting is a constraint, a soft one a charge to
    its rule's tier. `redundant` False leaves out the postings that only tighten bounds. `postings`
    are those of `post_all` for these candidates or more, for whoever builds several models.
    `enforcing` makes a guarded model, in which postings bind only under the literals it names.
    """

    def __init__(
        self,
        year: Year,
        candidates: Candidates,
        rules: Iterable[Rule] | None = None,
        *,
        redundant: bool = True,
        wide: int = WIDE,
        postings: Postings | None = None,
        enforcing: Enforcing | None = None,
    ) -> None:
        self.year, self.candidates = year, candidates
        self._registry = Registry()
        self._redundant = redundant
        self.cp = self._registry.cp
        self._wide = wide
        enforcing = enforcing or Always()
        self._droppable = enforcing.droppable
        self.variables = self._variables(self._registry)
        self.charges = Charges()
        self._prices: dict[tuple[str, int], Prices] = {}
        for meeting in self._meetings():
            self.variables.starts(meeting)
        for rule, posting in post_all(year, candidates, rules) if postings is None else postings:
            under = enforcing.under(rule, posting, self.cp)
            if under is not None:
                self._apply(posting, rule, under)
        self._encode_prices()
        if redundant:
            for tier, amount in self.charges.floors.items():
                self.cp.add(self.charges.cost(tier) >= amount)

    def _meetings(self) -> Iterable[str]:
        """The meetings that the model places."""
        return (meeting.id for meeting in self.year.meetings)

    def _variables(self, registry: Registry) -> Variables:
        masks = self.candidates.masks
        return Variables(registry, self.year, masks, self._encoding, droppable=self._droppable)

    def _encoding(self, mask: int) -> MakeStarts:
        """How a meeting with these starts is encoded."""
        return WideStarts if mask.bit_count() > self._wide else NarrowStarts

    def _new_prices(self, meeting: str) -> Prices:
        return Prices(self.year.grid, self.candidates.masks[meeting])

    @singledispatchmethod
    def _apply(self, posting: Posting, rule: Rule, under: Under) -> None:
        raise TypeError(f"{rule.name} posts {posting}, which is no posting")

    @_apply.register
    def _(self, posting: Linear, rule: Rule, under: Under) -> None:
        if posting.redundant and not self._redundant:
            return
        terms = [coefficient * self.variables.expression(term) for coefficient, term in posting.terms]
        excess = cp_model.LinearExpr.sum(terms) - posting.most
        when = [*under, *(self.variables.literal(literal) for literal in posting.when)]
        if posting.hard or posting.redundant or rule.tier is None:
            self._enforce(self.cp.add(excess <= 0), when)
            return
        slack = self._slack(rule, posting)
        self._enforce(self.cp.add(excess <= slack), when)
        self.charges.add(rule.tier, rule.weight, rule.name, posting.key, slack)

    def _enforce(self, constraint: cp_model.Constraint, when: Sequence[Truthy]) -> None:
        if when:
            constraint.only_enforce_if(*when)

    def _slack(self, rule: Rule, posting: Linear) -> cp_model.IntVar:
        def valuer(plan: Reading) -> int:
            if not all(plan.true(literal) for literal in posting.when):
                return 0
            total = sum(coefficient * plan.value(term) for coefficient, term in posting.terms)
            return max(0, total - posting.most)

        most = max(0, self._upper(posting) - posting.most)
        return self._registry.integer(cp_model.Domain(0, most), f"{rule.name} {posting.key}", valuer)

    def _upper(self, posting: Linear) -> int:
        """The largest value that the posting's sum can take."""
        total = 0
        for coefficient, term in posting.terms:
            variable = self.variables.expression(term)
            if isinstance(variable, cp_model.IntVar):
                # A list first: the solver's own sequence reads past its end at a negative index.
                domain = list(variable.proto.domain)
                low, high = domain[0], domain[-1]
            else:
                low, high = 0, 1
            total += coefficient * (high if coefficient > 0 else low)
        return int(total)

    @_apply.register
    def _(self, posting: Implies, rule: Rule, under: Under) -> None:
        when = [*under, *(self.variables.literal(literal) for literal in posting.when)]
        if not (posting.hard or rule.tier is None):
            when.append(~self._breach(rule, posting))
        if isinstance(posting.then, Within):
            starts = self.variables.starts(posting.then.meeting)
            self.cp.add_bool_or(
                [*(~literal for literal in when), self.variables.literal(Held(posting.then.meeting))]
            )
            starts.require(when, posting.then.mask)
        else:
            then = self.variables.literal(posting.then)
            self.cp.add_bool_or([*(~literal for literal in when), then])

    def _breach(self, rule: Rule, posting: Implies) -> cp_model.IntVar:
        def valuer(plan: Reading) -> int:
            return all(plan.true(literal) for literal in posting.when) and not plan.true(posting.then)

        assert rule.tier is not None
        breach = self._registry.boolean(f"{rule.name} {posting.key}", valuer)
        self.charges.add(rule.tier, rule.weight, rule.name, posting.key, breach)
        return breach

    @_apply.register
    def _(self, posting: NoOverlap, rule: Rule, under: Under) -> None:
        if rule.tier is not None:
            raise TypeError(f"{rule.name} cannot be soft: {posting.key} has no amount")
        intervals = [self.variables.interval(interval) for interval in posting.intervals]
        self._enforce(self.cp.add_no_overlap(intervals), under)

    @_apply.register
    def _(self, posting: Cumulative, rule: Rule, under: Under) -> None:
        if rule.tier is not None:
            raise TypeError(f"{rule.name} cannot be soft: {posting.key} has no amount")
        intervals = [self.variables.interval(interval) for interval in posting.intervals]
        self._enforce(self.cp.add_cumulative(intervals, posting.demands, posting.capacity), under)

    @_apply.register
    def _(self, posting: SlotPrice, rule: Rule, under: Under) -> None:
        """A hard one has shaped the candidates already; the prices of all soft ones are summed."""
        if rule.tier is not None:
            where = (posting.meeting, rule.tier)
            if where not in self._prices:
                self._prices[where] = self._new_prices(posting.meeting)
            self._prices[where].add(rule.weight, posting)

    @_apply.register
    def _(self, posting: PriceFloor, rule: Rule, under: Under) -> None:
        if not self._redundant:
            return
        prices = self._new_prices(posting.meeting)
        prices.add(1, posting)
        floor = [price * literal for price, literal in self.variables.starts(posting.meeting).priced(prices)]
        terms = [coefficient * self.variables.expression(term) for coefficient, term in posting.terms]
        paid = cp_model.LinearExpr.sum(terms) + posting.constant
        self.cp.add(cp_model.LinearExpr.sum(floor) <= paid)
        if rule.tier is not None and not self.year.by_id[posting.meeting].optional:
            self.charges.at_least(rule.tier, rule.weight * min(prices.by_price()))

    def _encode_prices(self) -> None:
        for (meeting, tier), prices in self._prices.items():
            starts = self.variables.starts(meeting)
            terms = starts.priced(prices)
            cost = cp_model.LinearExpr.weighted_sum([one for _, one in terms], [p for p, _ in terms])
            self.charges.tiers.setdefault(tier, []).append(cost)
            if not self.year.by_id[meeting].optional:
                self.charges.at_least(tier, min(prices.by_price()))

    def tiers(self) -> list[int]:
        """The tiers that something is charged to, the highest first."""
        return sorted(self.charges.tiers)

    def hint_values(self, value: Callable[[Truthy], int]) -> None:
        """Suggests a solution to the solver, as the values of its variables."""
        self._registry.hint_values(value)

    def hint(self, plan: Plan) -> None:
        """Suggests a plan to the solver, complete to the last auxiliary variable."""
        self._registry.hint(Reading(self.year, plan))
