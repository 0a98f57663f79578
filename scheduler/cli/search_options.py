"""What a search may be told on the command line: a seed that solvers take, and a time that ends."""

from math import isfinite
from typing import Any

import click

from calendars.plan_file_limits import MOST_SEED

SEED = click.IntRange(0, MOST_SEED)


class Seconds(click.FloatRange):
    """A finite number of seconds, at least a tenth: "nan" and "inf" are numbers too, and no time limits."""

    name = "seconds"

    def __init__(self) -> None:
        super().__init__(0.1)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The seconds; a usage error, exit 2, when they are none."""
        found = float(super().convert(value, param, ctx))
        if not isfinite(found):
            self.fail(f"{value}: ikke et antal sekunder / no number of seconds", param, ctx)
        return found


SECONDS = Seconds()
