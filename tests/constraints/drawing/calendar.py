"""Short horizons around the days that calendars get wrong, and the days their windows may have."""

from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

from calendars.days import Days, DayUse
from calendars.grid import Grid

Span = tuple[date, date]

CLUSTERS: tuple[tuple[Span, ...], ...] = (
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


@dataclass(frozen=True)
class Calendar:
    """A horizon, the days meetings may be looked for on, and a few times of day to start at."""

    days: Days
    grid: Grid
    clusters: tuple[Span, ...]
    times: tuple[int, ...]


@st.composite
def calendars(draw, closures=False, days=99):
    """A calendar around edge days, `days` of each cluster; with `closures` some are closed or priced."""
    horizon = draw(st.sampled_from(CLUSTERS))
    first, last = horizon[0][0], horizon[-1][1]
    clusters = tuple(draw(part(cluster, days)) for cluster in horizon)
    step = draw(st.sampled_from((30, 60, 120)))
    morning = [480 + step * number for number in range(4)]
    times = draw(st.sets(st.sampled_from([*morning, 0, 1440 - step]), min_size=2, max_size=4))
    uses = draw(st.lists(day_uses(clusters), min_size=1, max_size=4)) if closures else []
    return Calendar(
        Days("DK", first, last, tuple(uses)), Grid(first, last, step), clusters, tuple(sorted(times))
    )


@st.composite
def part(draw, cluster, days):
    """So many days of a cluster, in a row."""
    first, last = cluster
    spare = (last - first).days + 1 - days
    if spare <= 0:
        return cluster
    start = first + timedelta(draw(st.integers(0, spare)))
    return start, start + timedelta(days - 1)


@st.composite
def spans(draw, clusters, apart=(0, 5)):
    """A first and a last day within one cluster, so many days apart where the cluster has them."""
    first, last = draw(st.sampled_from(clusters))
    length = (last - first).days
    fewest, most = (min(number, length) for number in apart)
    reach = draw(st.integers(fewest, most))
    start = first + timedelta(draw(st.integers(0, length - reach)))
    return start, start + timedelta(reach)


@st.composite
def day_uses(draw, clusters):
    """Closed or priced days, a price among them."""
    first, last = draw(spans(clusters, (0, 4)))
    if draw(st.booleans()):
        return DayUse(first, last, "Lukkedag", "closed", give_up=draw(st.none() | st.integers(0, 5)))
    return DayUse(first, last, draw(st.sampled_from(("Ferie", "Messe"))), "priced", draw(st.sampled_from((0, 1, 2, 4))))
