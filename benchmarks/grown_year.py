"""Years of every size, and who is engaged when in each."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

from benchmarks.grown_folder import EXAMPLE, grow
from calendars.busy import Busy, minutes_mask
from constraints.year import Year
from scheduler.year_file.read import read_year

OPENS, CLOSES, HALF_HOUR = 8 * 60 + 30, 16 * 60, 30
SHARES = (0.25, 0.27, 0.29)
"""What part of the office hours is taken, as in the example."""


def example() -> Year:
    """The Copenhagen example itself, with the calendars it comes with."""
    return read_year(EXAMPLE)


def grown_year(size: int, seed: int) -> Year:
    """The example `size` times as large; the seed draws the engagements of all who come to dialogues.

    The bodies' members keep the example's calendars. Equal size and seed give equal years.
    """
    with tempfile.TemporaryDirectory() as folder:
        posts = grow(Path(folder), size)
        year = read_year(Path(folder))
    people = {holding.person for post in posts for holding in year.posts[post].holdings}
    return replace(year, busy=dict(year.busy) | {one: _busy(year, one, seed) for one in sorted(people)})


def _busy(year: Year, person: str, seed: int) -> Busy:
    """Whole days away, and an hour and a half to three at a time until a share of the hours is taken."""
    rng = Random(f"aarshjul/{seed}/{person}")  # noqa: S311 - made-up engagements, not secrets
    days = list(year.days.open_days())
    taken = {day: minutes_mask(OPENS, CLOSES) for day in rng.sample(days, 6)}
    wanted = round(rng.choice(SHARES) * len(days) * (CLOSES - OPENS))
    for day, start, minutes in _blocks(rng, days):
        if sum(mask.bit_count() for mask in taken.values()) >= wanted:
            return Busy(taken, year.grid.first, year.grid.last)
        taken[day] = taken.get(day, 0) | minutes_mask(start, min(start + minutes, CLOSES))
    raise AssertionError("blocks never end")


def _blocks(rng: Random, days: list[date]) -> Iterator[tuple[date, int, int]]:
    while True:
        start = rng.randrange(OPENS, CLOSES, HALF_HOUR)
        yield rng.choice(days), start, rng.choice((90, 120, 120, 180, 180))
