"""What is read beside the dial: labels with their leaders, the lists, the heading."""

from collections.abc import Sequence

from calendars.wheel_data import Wheel
from calendars.wheel_face import CAP
from calendars.wheel_geometry import MARGIN, PAGE_WIDTH
from calendars.wheel_label_places import KEY, LEADING, SMALLER, Label
from calendars.wheel_marks import numbered
from calendars.wheel_panel import Placed
from calendars.wheel_style import INK, LEADER, QUIET
from calendars.wheel_svg import HATCH, element, group, line, mark, text
from calendars.wheel_words import GUIDE, GUIDE_NUMBERS, NO_LABEL


def draw_labels(labels: list[Label]) -> str:
    """The labels beside the wheel."""
    return group(*(_label(label) for label in labels))


def draw_leaders(labels: list[Label]) -> str:
    """A line from each labelled mark to its label."""
    return group(*(line(*label.leader) for label in labels), fill="none", stroke=LEADER, stroke_width=0.6)


def draw_lines(lines: Sequence[Placed], column: float, size: float) -> str:
    """Lines of lists or of the heading, in columns of this width."""
    return group(*(_line(placed, column, size) for placed in lines))


def _label(label: Label) -> str:
    """Date and title on lines that end at the wheel; the mark stands where the leader ends."""
    wanted, size, box = label.wanted, label.size, label.box
    edge = box.left if wanted.side > 0 else box.right
    first = box.top + size * LEADING / 2
    key = (edge + wanted.side * size * KEY * 0.45, first)
    look = wanted.look
    drawn = [mark(look, key, size * 0.4) if look else _swatch(key, size * 0.4)]
    x = edge + wanted.side * size * KEY
    anchor = "start" if wanted.side > 0 else "end"
    for index, words in enumerate(label.lines):
        noted = bool(wanted.note) and index == len(label.lines) - 1
        own = size * SMALLER if noted else size
        at = (x, first + size * LEADING * index + own * CAP)
        parts = [words] if index else [(wanted.date, {"font_weight": "bold", "fill": INK}), f" {words}"]
        fill = look.colour if look and not noted else QUIET
        drawn.append(text(at, *parts, size=own, fill=fill, anchor=anchor))
    return group(*drawn)


def _swatch(at: tuple[float, float], radius: float) -> str:
    box = {"x": at[0] - radius, "y": at[1] - radius, "width": 2 * radius, "height": 2 * radius}
    grey = element("rect", **box, fill="#E9EDF0", stroke=LEADER, stroke_width=0.5)
    return grey + element("rect", **box, fill=f"url(#{HATCH})")


def _line(placed: Placed, column: float, size: float) -> str:
    x, y, content = placed
    found = []
    key = (x + size * 0.7, y + content.height * 0.5)
    if content.look:
        radius = size * (0.6 if content.number else 0.44)
        found.append(numbered(content.look, key, radius, content.number))
    if content.hatched:
        found.append(_swatch(key, size * 0.4))
    for run in content.runs:
        middle = y + content.height * 0.5 + run.size * CAP
        anchor = "end" if run.right else "start"
        found.append(
            text((x + run.x, middle), run.text, size=run.size, fill=run.fill, anchor=anchor, bold=run.bold)
        )
    if content.rule:
        under = y + content.height - 0.4
        found.append(line((x, under), (x + column, under), stroke=content.rule, stroke_width=0.9))
    return "".join(found)


def draw_guide(wheel: Wheel, under: float, unlabelled: int) -> str:
    """How to read the wheel, and how many labels found no room, on the heading's last line."""
    words = GUIDE[wheel.language]
    if wheel.drawn("dialogue"):
        words += " " + GUIDE_NUMBERS[wheel.language]
    lines = [words, NO_LABEL.format(wheel.language, n=unlabelled)] if unlabelled else [words]
    right = PAGE_WIDTH - MARGIN
    return group(
        *(
            text((right, under - 15.5 + 10.5 * at), words, size=8.4, fill=QUIET, anchor="end", bold=at > 0)
            for at, words in enumerate(lines)
        )
    )
