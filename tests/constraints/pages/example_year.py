"""The year of the examples in docs/rules, with an example added to it."""

import re

from scheduler.year_file.read import read_year
from tests.constraints.pages.page import RULES

BASE = dict(
    re.findall(
        r"^(\S+\.\w+):\n\n```\w+\n(.*?)^```$",
        (RULES / "README.md").read_text("utf-8"),
        re.DOTALL | re.MULTILINE,
    )
)
WHEEL = "aarshjul.toml"
LINES_BEFORE = BASE[WHEEL].count("\n")
"""Lines of the wheel above an example."""


def read_example(example, folder):
    """The year with the example's lines at the end of its wheel; YearFaults when it has faults."""
    for name, text in BASE.items():
        (folder / name).write_text(text + example if name == WHEEL else text, "utf-8")
    return read_year(folder)
