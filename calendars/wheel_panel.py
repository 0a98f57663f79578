"""The lists set in columns under the wheel, as large as the page allows, and the heading above it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile

from calendars.language import say_day
from calendars.wheel_data import Wheel
from calendars.wheel_geometry import MARGIN, PAGE_HEIGHT, PAGE_WIDTH
from calendars.wheel_lines import Line, Run, Setting
from calendars.wheel_lists import list_lines
from calendars.wheel_style import QUIET
from calendars.wheel_text import width, wrap
from calendars.wheel_words import MORE

WIDTH = PAGE_WIDTH - 2 * MARGIN
BETWEEN_COLUMNS = 16.0
COMFORTABLE, TALLEST = 375.0, 440.0  # what the wheel would rather, and what it can spare
Placed = tuple[float, float, Line]


@dataclass(frozen=True)
class _Offer:
    columns: int
    size: float
    hours: bool = True

    @property
    def setting(self) -> Setting:
        free = WIDTH - BETWEEN_COLUMNS * (self.columns - 1)
        return Setting(free / self.columns, self.size, self.hours)


# From the most readable to the most roomy.
_OFFERS = (
    _Offer(2, 11.0),
    _Offer(3, 9.4),
    _Offer(3, 8.6),
    _Offer(3, 8.0),
    _Offer(4, 7.6),
    _Offer(4, 7.0),
    _Offer(5, 6.8, hours=False),
    _Offer(5, 6.2, hours=False),
)


@dataclass(frozen=True)
class Panel:
    """A panel is lines with the top left corner of each, its topmost edge, and how many facts were cut."""

    top: float
    column: float
    size: float
    lines: tuple[Placed, ...]
    cut: int


def set_heading(wheel: Wheel) -> tuple[list[Placed], float]:
    """The title, the largest words on the page but the year, and the days planned; and where they end."""
    size = next((s for s in (25.0, 21.0, 18.0) if width(wheel.title, s) <= WIDTH), 18.0)
    placed, y = [], MARGIN
    for part in wrap(wheel.title, size, WIDTH, 2):
        placed.append((MARGIN, y, Line(size * 1.16, (Run(0, part, size, bold=True),))))
        y += size * 1.16
    same = wheel.first.year == wheel.last.year
    first = say_day(wheel.first, wheel.language, weekday=False, year=not same)
    days = f"{first} – {say_day(wheel.last, wheel.language, weekday=False)}"
    placed.append((MARGIN, y + 2, Line(14.0, (Run(0, days, 10.0, QUIET),))))
    return placed, y + 28


def set_panel(wheel: Wheel) -> Panel:
    """The first setting that holds every line; the last one cut short, saying by how much, if none does."""
    for limit in (COMFORTABLE, TALLEST):
        for offer in _OFFERS:
            lines = list_lines(wheel, offer.setting)
            if not _flow(lines, offer, limit)[1]:
                height = _lowest(lines, offer)
                return _panel(offer, height, _flow(lines, offer, height)[0], 0)
    placed, rest = _flow(lines, offer, TALLEST, reserve=offer.setting.lead * 1.2)
    cut = sum(line.entries for line in rest)
    words = MORE.format(wheel.language, n=cut)
    note = Line(offer.setting.lead, (Run(0, words, offer.size, QUIET, bold=True),))
    last = _column_left(offer, offer.columns - 1)
    return _panel(offer, TALLEST, [*placed, (last, TALLEST - offer.setting.lead, note)], cut)


def _panel(offer: _Offer, height: float, placed: Sequence[Placed], cut: int) -> Panel:
    top = PAGE_HEIGHT - MARGIN - height
    lines = tuple((x, top + y, line) for x, y, line in placed)
    return Panel(top, offer.setting.column, offer.size, lines, cut)


def _lowest(lines: Sequence[Line], offer: _Offer) -> float:
    """About the least height at which the columns hold every line: that balances them."""
    low, high = 0, int(TALLEST)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if _flow(lines, offer, middle)[1] else (low, middle)
    heights = [min(high + step * offer.setting.lead, TALLEST) for step in range(5)]
    return next((h for h in heights if not _lonely(_flow(lines, offer, h)[0])), heights[0])


def _lonely(placed: Sequence[Placed]) -> bool:
    """Whether a column begins with the last line of a list, cut off from its heading."""
    tops = [at for at, (_, y, line) in enumerate(placed) if at and y == 0 and not line.rule]
    ends = [at for at in tops if at + 1 == len(placed) or not placed[at + 1][2].runs]
    return bool(ends)


def _column_left(offer: _Offer, column: int) -> float:
    return MARGIN + column * (offer.setting.column + BETWEEN_COLUMNS)


def _flow(
    lines: Sequence[Line], offer: _Offer, height: float, reserve: float = 0.0
) -> tuple[list[Placed], Sequence[Line]]:
    """Lines down one column after the other from y = 0, headings never alone; and the lines left over."""
    placed: list[Placed] = []
    column, y, at = 0, 0.0, 0
    while at < len(lines):
        end = next((k for k in range(at, len(lines)) if not lines[k].keep), len(lines) - 1) + 1
        chunk = lines[at:end] if y else list(dropwhile(lambda line: not line.runs, lines[at:end]))
        bottom = height - (reserve if column == offer.columns - 1 else 0.0)
        if y + sum(line.height for line in chunk) > bottom:
            column, y = column + 1, 0.0
            if column == offer.columns:
                return placed, lines[at:]
            continue
        for line in chunk:
            placed.append((_column_left(offer, column), y, line))
            y += line.height
        at = end
    return placed, []
