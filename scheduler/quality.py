"""How good a plan is, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from calendars.language import Language, Text
from calendars.plan_file import PlanRecord, TierCost
from constraints.rule import STABILITY
from scheduler.views.table import wrap

TIER_NAMES = {
    1: Text(da="Stabilitet", en="Stability"),
    2: Text(da="Fremmøde", en="Attendance"),
    3: Text(da="Ønsker", en="Preference"),
    4: Text(da="Jævnhed", en="Evenness"),
}
_PROVEN = Text(da="bevist bedst", en="proven best")
_WITHIN = Text(
    da="højst {percent} % fra det bedste, som er mindst {bound}",
    en="at most {percent} % from the best, which is at least {bound}",
)
_UNKNOWN = Text(da="det bedste er ikke kendt (mindst {bound})", en="the best is not known (at least {bound})")
_TELLING = 50
"""A gap of more percent says how weak the bound is, and nothing of the plan."""
_LEAST = Text(da="bedste mindst {bound}", en="best at least {bound}")
_MOVES = Text(
    da="Planen er ændret, så der flyttes så lidt som muligt: forstyrrelsen er {gap}. "
    "Om den kunne blive bedre, hvis mere blev flyttet, er ikke undersøgt.",
    en="The plan was changed so that as little as possible moves: the disturbance is {gap}. "
    "Whether it could be better if more were moved was not looked for.",
)
_LEAST_MOVES = Text(da="{cost} point, bevist mindst", en="{cost:# point|# points}, proven least")
_FEW_MOVES = Text(
    da="{cost} point, mindst {bound} kan ikke undgås",
    en="{cost:# point|# points}, at least {bound} cannot be avoided",
)
_UNSOUGHT = Text(
    da="Om en anden plan kunne være bedre, er ikke undersøgt for året, som det er nu.",
    en="Whether another plan could be better was not looked for in the year as it is now.",
)
_DISOWNED = Text(
    da="plan.json angiver andre point, end reglerne giver planen: dens ord om, hvor god planen kunne være, "
    "gælder derfor ikke.",
    en="plan.json states other points than the rules give the plan: its word on how good the plan could be "
    "does not hold.",
)
_HEADING = Text(
    da="Hvor god planen er (færre point er bedre):", en="How good it is (fewer points are better):"
)
_POINTS = Text(da="{cost:>{width}} point", en="{cost:>{width}} {cost:point |points}")


@dataclass(frozen=True)
class Quality:
    """What a plan costs by tier, and how little any plan could: `bounds` where that was looked for.

    `stability` is of the re-planning that made the plan, None when none did: then the fewest moves were
    looked for, and no better plan that moves more. `disowned` is True when the record's costs are not the
    plan's: whoever proved its bounds proved them of another plan, or nobody did, and none is repeated.
    """

    costs: Mapping[int, int]
    bounds: Mapping[int, int]
    stability: TierCost | None = None
    disowned: bool = False

    @classmethod
    def of(cls, record: PlanRecord, costs: Mapping[int, int] | None = None, *, current: bool = True) -> Self:
        """How good a plan is; `costs` are the verifier's word. Bounds are of the year it was made for."""
        known = {one.tier: one for one in record.tiers} if current else {}
        disowned = costs is not None and any(
            costs.get(tier) != one.cost for tier, one in known.items() if tier > STABILITY
        )
        if disowned:
            known = {}
        own = {tier: one.cost for tier, one in known.items()} if costs is None else costs
        bounds = {tier: one.bound for tier, one in known.items() if tier > STABILITY}
        return cls(
            {tier: own[tier] for tier in TIER_NAMES if tier > STABILITY and tier in own},
            bounds,
            known.get(STABILITY),
            disowned,
        )


def quality_lines(quality: Quality, language: Language, width: int) -> list[str]:
    """The tiers' lines under a heading that says which way is better, and what was not looked for."""
    lines = [_HEADING[language], *(f"  {line}" for line in say_tiers(quality, language))]
    if quality.disowned:
        said = _DISOWNED[language]
    elif quality.stability is not None:
        said = _MOVES.format(language, gap=_least_moves(quality.stability, language))
    elif not quality.bounds.keys() >= quality.costs.keys():
        said = _UNSOUGHT[language]
    else:
        return lines
    return [*lines, *wrap(said, width)]


def say_tiers(quality: Quality, language: Language) -> list[str]:
    """A line for each tier that the plan is judged by: its cost, and how far from the best it may be.

    >>> say_tiers(Quality({2: 40, 3: 7}, {2: 40}), "en")
    ['Attendance   40 points   proven best', 'Preference    7 points']
    """
    width = max((len(str(cost)) for cost in quality.costs.values()), default=1)
    longest = max((len(TIER_NAMES[tier][language]) for tier in quality.costs), default=0)
    lines = []
    for tier, cost in quality.costs.items():
        bound = quality.bounds.get(tier)
        gap = "" if bound is None else say_gap(TierCost(tier, cost, bound), language)
        points = _POINTS.format(language, cost=cost, width=width)
        lines.append(f"{TIER_NAMES[tier][language]:<{longest}}   {points}   {gap}".rstrip())
    return lines


def _least_moves(stability: TierCost, language: Language) -> str:
    text = _LEAST_MOVES if stability.cost <= stability.bound else _FEW_MOVES
    return text.format(language, cost=stability.cost, bound=stability.bound)


def say_gap(tier: TierCost, language: Language) -> str:
    """ "bevist bedst", how many percent of its cost the tier may lie above the best, or that nobody knows."""
    if tier.cost <= tier.bound:
        return _PROVEN[language]
    gap = (tier.cost - tier.bound) / tier.cost * 100
    if gap > _TELLING:
        return _UNKNOWN.format(language, bound=tier.bound)
    percent = f"{gap:.1f}".removesuffix(".0")
    if language == "da":
        percent = percent.replace(".", ",")
    return _WITHIN.format(language, percent=percent, bound=tier.bound)


def say_bound(tier: TierCost, language: Language) -> str:
    """ "bevist bedst", or what the best costs at least."""
    return _PROVEN[language] if tier.cost <= tier.bound else _LEAST.format(language, bound=tier.bound)
