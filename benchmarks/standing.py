"""Where solves of equal size stand after a time."""

from dataclasses import dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True)
class Standing:
    """Medians over the seeds: cost and bound of a tier, the gap between them, and its share."""

    cost: float
    bound: float
    gap: float
    share: float


def standing(
    runs: list[dict[str, Any]], tier: int, seconds: float, fixed: dict[str, int], *, last: bool
) -> Standing | None:
    """Where the runs stand after so many seconds, or at their end; None when some has no plan yet.

    `fixed` are the costs that no plan can influence. Runs that ended sooner stand as they ended.
    """
    key, found = str(tier), []
    for run in runs:
        points = [one for one in run["points"] if last or one["seconds"] <= seconds]
        if not points or not points[-1]["costs"]:
            return None
        cost, bound = points[-1]["costs"][key], points[-1]["bounds"].get(key, 0)
        gap = max(0, cost - bound)
        found.append((cost, cost - gap, gap, min(1.0, gap / max(1, cost - fixed.get(key, 0)))))
    return Standing(*(median(values) for values in zip(*found, strict=True))) if found else None
