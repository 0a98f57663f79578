"""The rules that changes imply: meetings told to move stay off some days."""

from collections.abc import Iterator

from constraints.avoid import Avoid
from constraints.rule import Rule
from scheduler.year_file.expand.context import Context


def change_rules(context: Context) -> Iterator[Rule]:
    """One rule a move."""
    for number, (meeting, days, _) in enumerate(context.adjustments.kept_off, start=1):
        yield Avoid(id=f"{meeting}-flyttes-{number}", meeting=meeting, first=days.first, last=days.last)
