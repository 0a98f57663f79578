"""The lists of koebenhavn-2027 as a spreadsheet has them, read without the product's own reader."""

import csv

from tests.systems.removal import COPENHAGEN
from tests.systems.system import EXAMPLES

Row = dict[str, str]


def rows(name: str) -> list[Row]:
    """The rows of one list."""
    with (EXAMPLES / COPENHAGEN / f"{name}.csv").open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=";"))


def number(cell: str) -> int | None:
    """A whole number with or without thousands; None for a blank cell."""
    return int(cell.replace(".", "")) if cell else None
