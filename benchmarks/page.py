"""docs/performance.md from the figures in docs/performance.json."""

from collections.abc import Iterable
from statistics import median
from typing import Any

from benchmarks.plots import TIERS
from benchmarks.standing import Standing, standing

Run = dict[str, Any]


def page(figures: dict[str, Any]) -> str:
    """The page, in Markdown."""
    runs, machine = figures["runs"], figures["machine"]
    solves = [run for run in runs if run["what"] == "aarshjul"]
    builds = {run["size"]: run for run in runs if run["what"] == "build"}
    lines = [
        "# Performance",
        "",
        "Written by `make bench` from the figures in `performance.json`; figures of one machine, for",
        f"comparison with itself. {machine['cores']} cores, Python {machine['python']}, "
        f"ortools {machine['ortools']}.",
        "",
        "Years have 1, 2, 4 and 8 times the organisations of the Copenhagen example, with their people,",
        "administrators, caseworkers, rooms and weekly limit; bodies stay. Seeds draw other engagements.",
        "Every measurement has a process of its own. Seconds count from the moment the year is read; figures",
        "are medians over the seeds. A gap is cost less bound, in points, and as a share of what can be",
        "influenced: the cost less what each meeting's cheapest start costs by itself.",
        "",
        *_section("Growth", _growth(solves, builds)),
        "![What grows with the year](performance/growth.svg)",
        "",
        *_section("Cost, bound and gap", _quality(solves, builds, figures["times"])),
        "Bounds are given the tiers above. Read on the way from solves whose limit is the last time.",
        "",
        *(f"![Cost and bound over time, {_name(size)}](performance/{size}x.svg)" for size in sorted(builds)),
        "",
        *_section("Parts alone, judged by the same verifier", _alone(runs)),
        *_section("The example at the command line", _commands(figures["commands"])),
    ]
    return "\n".join(lines)


def _section(title: str, table: Iterable[tuple[str, ...]]) -> list[str]:
    head, *rows = table
    rule = "|".join("---" for _ in head)
    told = (head, *rows)
    lines = ["| " + " | ".join(row) + " |" for row in told]
    return [f"## {title}", "", lines[0], f"|{rule}|", *lines[1:], ""]


def _name(size: int) -> str:
    return f"{size}x" if size else "the example"


def _growth(solves: list[Run], builds: dict[int, Run]) -> Iterable[tuple[str, ...]]:
    yield (
        "year", "meetings (dialogues)", "people", "rooms", "candidates and postings (s)", "model (s)",
        "variables / constraints", "presolve (s)", "first plan (s)", "attendance proven (s)", "memory (MB)",
    )  # fmt: skip
    for size, build in sorted(builds.items()):
        here = [run for run in solves if run["size"] == size]
        yield (
            _name(size),
            f"{build['meetings']} ({build['dialogues']})",
            str(build["people"]),
            str(build["rooms"]),
            f"{build['candidates'] + build['postings']:.2f}",
            f"{build['model']:.2f}",
            f"{build['variables']:,} / {build['constraints']:,}",
            f"{build['presolve']:.1f}",
            _seconds([run["first_plan"] for run in here]),
            _seconds([run["attendance_proven"] for run in here]),
            f"{median(run['megabytes'] for run in here):.0f}",
        )


def _seconds(values: list[float | None]) -> str:
    """The median; how many reached it, when not all did."""
    reached = [value for value in values if value is not None]
    if not reached:
        return "no"
    missing = "" if len(reached) == len(values) else f" ({len(reached)} of {len(values)})"
    return f"{median(reached):.1f}{missing}"


def _quality(solves: list[Run], builds: dict[int, Run], times: list[float]) -> Iterable[tuple[str, ...]]:
    yield ("year", "tier", *(f"at {time:g} s: cost, bound, gap" for time in times))
    for size, build in sorted(builds.items()):
        here = [run for run in solves if run["size"] == size]
        for tier, name in TIERS.items():
            found = [standing(here, tier, time, build["fixed"], last=time == times[-1]) for time in times]
            yield (_name(size), name, *map(_told, found))


def _told(found: Standing | None) -> str:
    if found is None:
        return "no plan"
    if found.gap == 0:
        return f"{found.cost:g}, proven"
    return f"{found.cost:g}, {found.bound:g}, {found.gap:g} ({100 * found.share:.1f} %)"


def _alone(runs: list[Run]) -> Iterable[tuple[str, ...]]:
    whats = list(dict.fromkeys(run["what"] for run in runs if run["what"] != "build"))
    yield ("year, seed 1", *(f"{what}: tiers 2, 3, 4 (s)" for what in whats))
    for size in sorted({run["size"] for run in runs if run["size"]}):
        cells = []
        for what in whats:
            one = next((r for r in runs if (r["what"], r["size"], r["seed"]) == (what, size, 1)), None)
            cost = one and one["cost"]
            costs = ", ".join(str(cost[str(tier)]) for tier in TIERS) if cost else "no plan"
            cells.append(f"{costs} ({one['took']:.0f})" if one else "")
        yield (_name(size), *cells)


def _commands(figures: dict[str, float]) -> Iterable[tuple[str, ...]]:
    yield ("whole process, or reading alone", "s")
    for name, value in figures.items():
        counted = name.startswith("calendar files")
        yield (name, f"{value:.0f} files" if counted else f"{value:.2f}")
