"""How good a plan is, in words."""

from collections.abc import Sequence

from calendars.language import Language, Text
from calendars.plan_file import TierCost

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
_LEAST = Text(da="bedste mindst {bound}", en="best at least {bound}")
_HEADING = Text(
    da="Hvor god planen er (færre point er bedre):", en="How good it is (fewer points are better):"
)
_POINTS = Text(da="{cost:>{width}} point", en="{cost:>{width}} {cost:point |points}")


def quality_lines(tiers: Sequence[TierCost], language: Language) -> list[str]:
    """The tiers' lines under a heading that says which way is better."""
    return [_HEADING[language], *(f"  {line}" for line in say_tiers(tiers, language))]


def say_tiers(tiers: Sequence[TierCost], language: Language) -> list[str]:
    """A line for each tier that the plan is judged by: its cost, and how far from the best it may be.

    >>> say_tiers([TierCost(2, 40, 40)], "en")
    ['Attendance   40 points   proven best']
    """
    width = max((len(str(tier.cost)) for tier in tiers), default=1)
    names = [TIER_NAMES[tier.tier][language] for tier in tiers]
    longest = max((len(name) for name in names), default=0)
    return [
        f"{name:<{longest}}   {_POINTS.format(language, cost=tier.cost, width=width)}   "
        f"{say_gap(tier, language)}"
        for name, tier in zip(names, tiers, strict=True)
    ]


def say_gap(tier: TierCost, language: Language) -> str:
    """ "bevist bedst", or how many percent of its cost the tier may lie above the best."""
    if tier.cost <= tier.bound:
        return _PROVEN[language]
    percent = f"{(tier.cost - tier.bound) / tier.cost * 100:.1f}".removesuffix(".0")
    if language == "da":
        percent = percent.replace(".", ",")
    return _WITHIN.format(language, percent=percent, bound=tier.bound)


def say_bound(tier: TierCost, language: Language) -> str:
    """ "bevist bedst", or what the best costs at least."""
    return _PROVEN[language] if tier.cost <= tier.bound else _LEAST.format(language, bound=tier.bound)
