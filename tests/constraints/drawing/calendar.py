"""Short horizons around the days that calendars get wrong, and the days their windows may have."""

from dataclasses import dataclass
from datetime import date, timedelta

from calendars.days import Days, DayUse
from calendars.grid import Grid

CLUSTERS = (
    # ISO week 53 of 2026 runs into the New Year.
    ((date(2026, 12, 28), date(2027, 1, 8)),),
    # ISO week 1 of 2026 begins in December; the same week number comes again a year later.
    ((date(2025, 12, 29), date(2026, 1, 2)), (date(2027, 1, 1), date(2027, 1, 7))),
    # 29 February.
    ((date(2024, 2, 26), date(2024, 3, 4)),),
    # Easter 2027, with the clocks put forward on Easter Sunday.
    ((date(2027, 3, 22), date(2027, 4, 1)),),
    # The clocks are put back on 31 October 2027.
    ((date(2027, 10, 28), date(2027, 11, 3)),),
)
"""The parts of a horizon that meetings lie in; what lies between them is there but not used."""


@dataclass(frozen=True)
class Calendar:
    """A horizon, the days meetings may be looked for on, and a few times of day to start at."""

    days: Days
    grid: Grid
    clusters: tuple[tuple[date, date], ...]
    times: tuple[int, ...]


def draw_calendar(rng, closures, days):
    """A calendar around edge days, `days` of each cluster; with `closures` some are closed or priced."""
    horizon = rng.choice(CLUSTERS)
    first, last = horizon[0][0], horizon[-1][1]
    clusters = tuple(draw_part(rng, cluster, days) for cluster in horizon)
    step = rng.choice((30, 60, 120))
    starts = [480 + step * number for number in range(4)] + [0, 1440 - step]
    times = sorted(rng.sample(starts, rng.randint(2, 4)))
    uses = [draw_use(rng, clusters) for _ in range(rng.randint(1, 4))] if closures else []
    return Calendar(Days("DK", first, last, tuple(uses)), Grid(first, last, step), clusters, tuple(times))


def draw_part(rng, cluster, days):
    """So many days of a cluster, in a row."""
    first, last = cluster
    spare = (last - first).days + 1 - days
    if spare <= 0:
        return cluster
    start = first + timedelta(rng.randint(0, spare))
    return start, start + timedelta(days - 1)


def draw_span(rng, clusters, apart=(0, 5)):
    """A first and a last day within one cluster, so many days apart where the cluster has them."""
    first, last = rng.choice(clusters)
    length = (last - first).days
    reach = rng.randint(*(min(number, length) for number in apart))
    start = first + timedelta(rng.randint(0, length - reach))
    return start, start + timedelta(reach)


def draw_use(rng, clusters):
    """Closed or priced days, free of charge at times."""
    first, last = draw_span(rng, clusters, (0, 4))
    if rng.random() < 0.5:
        return DayUse(first, last, "Lukkedag", "closed", give_up=rng.choice((None, 0, 5)))
    return DayUse(first, last, rng.choice(("Ferie", "Messe")), "priced", rng.choice((0, 1, 2, 4)))
