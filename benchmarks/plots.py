"""The plots of docs/performance.md: best and bound over time, and what grows with the year."""

from statistics import median
from typing import Any

from benchmarks.chart import Axis, Series, line_chart

Run = dict[str, Any]
TIERS = {2: "attendance", 3: "preference", 4: "evenness"}


def over_time(run: Run, title: str) -> str | None:
    """Cost and bound of each tier of one solve; None when it found no plan."""
    lines = []
    for colour, (tier, name) in enumerate(TIERS.items()):
        for kind, dashed in (("costs", False), ("bounds", True)):
            points = [(one["seconds"], one[kind][str(tier)]) for one in run["points"] if one[kind]]
            if points:
                points.append((max(run["seconds"], points[-1][0]), points[-1][1]))
                label = f"{name}, bound" if dashed else name
                lines.append(Series(label, tuple(points), colour, steps=True, dashed=dashed))
    if not any(run["points"]) or not lines:
        return None
    least = min(line.points[0][0] for line in lines)
    most = max(value for line in lines for _, value in line.points)
    end = max(at for line in lines for at, _ in line.points)
    seconds = Axis("seconds after reading", max(0.05, least), end, log=True)
    return line_chart(title, seconds, Axis("points", 0, most or 1), lines)


def growth(builds: list[Run], solves: list[Run]) -> str:
    """Seconds of building, of the first plan and of the proof of attendance, by size; medians."""
    sizes = sorted({run["size"] for run in solves})
    kinds = {
        "model": [(run["size"], run["candidates"] + run["postings"] + run["model"]) for run in builds],
        "first plan": [(run["size"], run["first_plan"]) for run in solves],
        "attendance proven": [(run["size"], run["attendance_proven"]) for run in solves],
    }
    lines = []
    for colour, (name, values) in enumerate(kinds.items()):
        found = {size: [value for at, value in values if at == size and value] for size in sizes}
        points = tuple((float(size), median(times)) for size, times in found.items() if times)
        if points:
            lines.append(Series(name, points, colour))
    shown = [value for line in lines for _, value in line.points]
    x = Axis("times the organisations of the example", min(sizes), max(sizes), log=True)
    return line_chart("Growth", x, Axis("seconds", min(shown) / 1.5, max(shown) * 1.5, log=True), lines)
