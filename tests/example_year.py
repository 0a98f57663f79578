"""The examples as years, each read once by every process that runs tests."""

from functools import cache
from pathlib import Path

from constraints.year import Year
from scheduler.cli.folder import engagement_cache
from scheduler.year_file.read import read_year

EXAMPLES = Path(__file__).parents[1] / "examples"


@cache
def example_year(name: str) -> Year:
    """An example's year; the calendars in it are read once by all these processes together."""
    return read_year(EXAMPLES / name, cache=engagement_cache())
