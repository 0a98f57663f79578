"""One meeting's part in a move."""

from typing import NamedTuple


class Change(NamedTuple):
    """A meeting is placed at a start, numbered as the grid numbers it, or dropped when None.

    A caseworker or a chair that is named must be the one; else whoever has had the fewest is.
    """

    meeting: str
    start: int | None
    caseworker: str | None = None
    chair: str | None = None


Move = tuple[Change, ...]
"""Changes that are made together, or not at all; the first is seated first."""
