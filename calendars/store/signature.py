"""Who did something, and when."""

from dataclasses import dataclass
from datetime import UTC, datetime

from calendars.content_line import one_line


@dataclass(frozen=True, slots=True)
class Signature:
    """An author and an aware time; the time is kept in UTC, the author on one line.

    Nothing in the store reads a clock: whoever writes says when.
    """

    author: str
    at: datetime

    def __post_init__(self) -> None:
        if self.at.utcoffset() is None:
            raise ValueError(f"{self.at} has no time zone")
        object.__setattr__(self, "at", self.at.astimezone(UTC))
        object.__setattr__(self, "author", one_line(self.author))
