"""How a plan stands: how good it is, what was assumed, and whether it still fits its year."""

from dataclasses import dataclass

from calendars.language import Language
from calendars.plan_file import PlanRecord, TierCost
from calendars.programme import Programme
from constraints.year import Assumption, Year
from scheduler.judged import judged
from scheduler.programme import programme_of
from scheduler.quality import Quality


@dataclass(frozen=True)
class Standing:
    """A plan beside its year, as it is shown.

    `current` is False when the year has changed since the plan was made: its bounds belong to the old
    year, and are told no more. `broken` are sentences about the rules that the plan breaks;
    `misshapen` about what in it the year does not have, and then nothing of the plan can be shown.
    """

    programme: Programme
    record: PlanRecord
    current: bool
    quality: Quality
    assumptions: tuple[Assumption, ...] = ()
    broken: tuple[str, ...] = ()
    misshapen: tuple[str, ...] = ()

    @property
    def tiers(self) -> tuple[TierCost, ...]:
        """What each tier costs and could cost at least, where that is known."""
        costs, bounds = self.quality.costs, self.quality.bounds
        return tuple(TierCost(tier, costs[tier], bounds[tier]) for tier in costs if tier in bounds)

    @property
    def holds(self) -> bool:
        """True when the plan breaks nothing."""
        return not self.broken and not self.misshapen


def standing(year: Year, record: PlanRecord, revision: str, language: Language) -> Standing:
    """Puts a plan beside the year as it now is, judged by the rules; its cost is the verifier's."""
    verdict = judged(year, record)
    return Standing(
        programme_of(year, record.plan),
        record,
        record.revision == revision,
        Quality.of(record, verdict.cost, current=record.revision == revision),
        year.assumptions,
        tuple(one.rule.say_breach(one.violation, year, language) for one in verdict.broken),
        tuple(one[language] for one in verdict.misshapen),
    )
