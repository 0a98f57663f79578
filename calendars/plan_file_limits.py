"""What a plan's file may hold of numbers and characters: what its makers write, and stores can keep."""

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from calendars.language import Text

MOST_SEED = 2**31 - 1
"""The largest seed that a solver takes, and that every store has room for."""
_MOST_POINTS = 2**63 - 1
_TIERS = range(1, 5)
_STABILITY = 1
_UNWRITABLE = re.compile("[\\0\\ud800-\\udfff]")
_CHARACTERS = Text(
    da="{place}: teksten {text} har tegn, der ikke kan skrives",
    en="{place}: the text {text} has characters that cannot be written",
)
_TWICE = Text(da="tiers.{place}.tier: {tier} står to gange", en="tiers.{place}.tier: {tier} stands twice")
_ALONE = Text(da="tiers.{place}.tier: {tier} må stå alene", en="tiers.{place}.tier: {tier} must stand alone")
_OUTSIDE = Text(da="{place}: {found}, tilladt er {allowed}", en="{place}: {found}, allowed is {allowed}")
_Place: TypeAlias = "tuple[_Place, str | int] | None"
"""Where a value lies in a document: in what, and under which key or number; None is the document itself."""


def unwritable(document: Any) -> Text | None:
    """Where a JSON document has a text that no file or database takes, half a character or NUL; or None."""
    waiting: list[tuple[_Place, Any]] = [(None, document)]
    while waiting:
        place, value = waiting.pop()
        if isinstance(value, str):
            if _UNWRITABLE.search(value):
                return _CHARACTERS.filled(place=_dotted(place), text=f"{value[:40]!a}")
        elif isinstance(value, dict):
            waiting += [((place, key), key) for key in value]
            waiting += [((place, key), item) for key, item in value.items()]
        elif isinstance(value, list):
            waiting += [((place, number), item) for number, item in enumerate(value)]
    return None


def _dotted(place: _Place) -> str:
    """A place as it is told, in characters that every terminal has."""
    steps: list[str] = []
    while place is not None:
        place, step = place
        steps.append(ascii(step)[1:-1] if isinstance(step, str) else str(step))
    return ".".join(reversed(steps))


def outside(seed: int, workers: int, tiers: tuple[tuple[int, int, int], ...]) -> Iterator[Text]:
    """A clause for each number outside what it can be; tiers are (tier, cost, bound).

    A plan is either planned, and has bounds of the tiers it is judged by, or re-planned, and has one of
    stability alone: no bound holds of both.
    """
    if not 0 <= seed <= MOST_SEED:
        yield _number("seed", seed, f"0..{MOST_SEED}")
    if not 1 <= workers <= MOST_SEED:
        yield _number("workers", workers, f"1..{MOST_SEED}")
    seen: set[int] = set()
    for place, (tier, cost, bound) in enumerate(tiers):
        if tier not in _TIERS:
            yield _number(f"tiers.{place}.tier", tier, f"{_TIERS[0]}..{_TIERS[-1]}")
        elif tier in seen:
            yield _TWICE.filled(place=str(place), tier=str(tier))
        elif _STABILITY in seen or (seen and tier == _STABILITY):
            yield _ALONE.filled(place=str(place), tier=str(_STABILITY))
        if not 0 <= cost <= _MOST_POINTS:
            yield _number(f"tiers.{place}.cost", cost, f"0..{_MOST_POINTS}")
        elif not 0 <= bound <= cost:
            yield _number(f"tiers.{place}.bound", bound, f"0..{cost}")
        seen.add(tier)


def _number(place: str, found: int, allowed: str) -> Text:
    said = str(found) if abs(found) < 10**20 else f"{'-' if found < 0 else ''}{str(abs(found))[:8]}…"
    return _OUTSIDE.filled(place=place, found=said, allowed=allowed)
