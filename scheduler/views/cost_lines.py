"""What an alternative costs, tier by tier, beside the plan it is an alternative to."""

from collections.abc import Mapping

from calendars.language import Language, Text
from constraints.rule import TIERS
from scheduler.alternatives.alternative import Alternative
from scheduler.quality import TIER_NAMES

_LINE = Text(
    da="{name:<{longest}}  {change:>4} point  ({before} nu, {after} så)",
    en="{name:<{longest}}  {change:>4} {points:point |points} ({before} now, {after} then)",
)
_PROVEN = Text(da="bevist mindst", en="proven least")
_LEAST = Text(da="mindst {change}", en="at least {change}")
_SAME = Text(da="koster det samme", en="costs the same")


def cost_lines(found: Alternative, least: Mapping[int, int], language: Language) -> list[str]:
    """A line for each tier that the plan is judged by: the change, both costs, and what is proven.

    `least` is what no plan with the meeting there costs less than, in the tiers where that is known.
    """
    tiers = [tier for tier in TIERS if tier > 1 or found.cost[tier] or found.cost_before[tier]]
    names = {tier: TIER_NAMES[tier][language] for tier in tiers}
    longest = max(map(len, names.values()))
    return [_line(found, tier, least.get(tier), names[tier], longest, language) for tier in tiers]


def _line(
    found: Alternative, tier: int, least: int | None, name: str, longest: int, language: Language
) -> str:
    before, after = found.cost_before[tier], found.cost[tier]
    line = _LINE.format(
        language,
        name=name,
        longest=longest,
        change=signed(after - before),
        points=after - before,
        before=before,
        after=after,
    )
    if least is None:
        return line
    if after <= least:
        return f"{line}  {_PROVEN[language]}"
    return f"{line}  {_LEAST.format(language, change=signed(least - before))}"


def say_change(found: Alternative, language: Language) -> str:
    """The tiers that change, in a few words: "Fremmøde +4, Ønsker -1"."""
    said = [
        f"{TIER_NAMES[tier][language]} {signed(found.change[tier])}" for tier in TIERS if found.change[tier]
    ]
    return ", ".join(said) or _SAME[language]


def signed(points: int) -> str:
    """A change in points with its sign: "+4", "-1", "0"; a minus sign is a minus sign."""
    return f"+{points}" if points > 0 else f"\N{MINUS SIGN}{-points}" if points < 0 else "0"
