"""Lines of the lists under the wheel: runs of text, marks and headings, before they have a place."""

from dataclasses import dataclass, replace

from calendars.wheel_style import INK, QUIET, Look
from calendars.wheel_text import fit, width


@dataclass(frozen=True)
class Run:
    """A run is text on a line, from `x` rightwards, or leftwards when `right`."""

    x: float
    text: str
    size: float
    fill: str = INK
    bold: bool = False
    right: bool = False


@dataclass(frozen=True)
class Line:
    """A line of a column. `keep` holds it together with the next; `entries` are the facts it tells."""

    height: float
    runs: tuple[Run, ...] = ()
    look: Look | None = None  # a mark at the line's head
    number: int | None = None  # in the mark
    hatched: bool = False
    rule: str = ""  # colour of a line under a heading
    keep: bool = False
    entries: int = 0


@dataclass(frozen=True)
class Setting:
    """How the lists are set: width of a column, size of the text, and whether dialogues have their hour."""

    column: float
    size: float
    hours: bool

    @property
    def lead(self) -> float:
        """Height of a line."""
        return self.size * 1.36


def heading(words: str, colour: str, setting: Setting, aside: str = "") -> list[Line]:
    """A coloured heading over a rule, held together with the line that follows.

    `aside` names what stands at the right of the lines below.
    """
    size, small = setting.size * 1.06, setting.size * 0.86
    room = setting.column - width(aside, small) - (size if aside else 0.0)
    runs = [Run(0, fit(words, size, room), size, colour, bold=True)]
    if aside:
        runs.append(Run(setting.column, aside, small, QUIET, right=True))
    return [
        Line(setting.lead * 0.62, keep=True),
        Line(setting.lead * 1.12, tuple(runs), rule=colour, keep=True),
        Line(setting.lead * 0.22, keep=True),
    ]


def together(lines: list[Line]) -> list[Line]:
    """Lines that no column may part."""
    return [replace(line, keep=True) for line in lines[:-1]] + lines[-1:]
