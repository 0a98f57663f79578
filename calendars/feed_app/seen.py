"""What whoever answers a request tells of it for the log."""

from dataclasses import dataclass

from starlette.types import Scope

from calendars.store.serving import Served

SEEN = "aarshjul.seen"
"""Where a request's scope has it."""


@dataclass(slots=True)
class Seen:
    """Which route a request took, and what it was served."""

    route: str = "other"
    served: Served | None = None

    @property
    def subscription(self) -> str:
        """Whose subscription it was: "kbh 2027 #12"; nothing when it was nobody's."""
        one = self.served
        return f"{one.key.installation} {one.key.year} #{one.subscription}" if one else ""


def seen(scope: Scope) -> Seen:
    """What is told of this request; something of its own where nobody observes."""
    found = scope.get(SEEN)
    return found if isinstance(found, Seen) else Seen()
